// With mipmaps: a picture is larger than it is drawn.
#include "host/textures.hpp"

#include "host/gl.hpp"

namespace host {

unsigned Textures::of(const std::string& file) {
    if (const auto known = textures_.find(file); known != textures_.end()) {
        return known->second;
    }
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    const bool uploaded = upload_ && upload_(file);
    if (uploaded) {
        glGenerateMipmap(GL_TEXTURE_2D);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        textures_[file] = texture;
    } else {
        glDeleteTextures(1, &texture);
        texture = 0;
    }
    return texture;
}

void Textures::forget(const std::string& file) {
    if (const auto known = textures_.find(file); known != textures_.end()) {
        glDeleteTextures(1, &known->second);
        textures_.erase(known);
    }
}

} // namespace host

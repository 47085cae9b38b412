// The textures of the article's pictures, made when they are first drawn and their pixels are there.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace host {

class Textures {
  public:
    // Gives the pixels of a picture's file to the GL texture that is bound; false while it has none.
    using Upload = std::function<bool(const std::string& file)>;

    explicit Textures(Upload upload) : upload_(std::move(upload)) {}

    // The texture's GL name; 0 while there are no pixels. Needs the GL context.
    [[nodiscard]] unsigned of(const std::string& file);

    // Its pixels have come, or others have: they are asked for anew.
    void forget(const std::string& file);

    // The GL context is gone, and all textures with it.
    void lose() { textures_.clear(); }

  private:
    Upload upload_;
    std::map<std::string, unsigned> textures_;
};

} // namespace host

/* Web build only: SDL asks EGL for functions by name, which drags a table of every WebGL function into the program.
   The linker finds this first. SDL then reports no OpenGL extensions; ImGui's backend is linked to WebGL directly. */
void (*eglGetProcAddress(const char *name))(void);

void (*eglGetProcAddress(const char *name))(void)
{
    (void)name;
    return 0;
}

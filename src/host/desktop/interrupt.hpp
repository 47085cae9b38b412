// Ends the waiting of a thread that reads from somewhere: a bus, a program's output. Linux's.
#pragma once

namespace host {

class Interrupt {
  public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    Interrupt(Interrupt&&) = delete;
    Interrupt& operator=(Interrupt&&) = delete;

    // From now on nothing is waited for.
    void raise();
    // Until the descriptor has something to read. False when it was raised, or the milliseconds (-1: for ever) are
    // over.
    [[nodiscard]] bool wait_for(int descriptor, int milliseconds) const;

  private:
    int event_;
};

} // namespace host

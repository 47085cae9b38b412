// By a descriptor that is waited for beside the other.
#include "host/desktop/interrupt.hpp"

#ifdef __linux__

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace host {

Interrupt::Interrupt() : event_(eventfd(0, EFD_CLOEXEC)) {}

Interrupt::~Interrupt() { close(event_); }

void Interrupt::raise() {
    const std::uint64_t one = 1;
    (void)!write(event_, &one, sizeof one);
}

bool Interrupt::wait_for(int descriptor, int milliseconds) const {
    std::array<pollfd, 2> sources{pollfd{descriptor, POLLIN, 0}, pollfd{event_, POLLIN, 0}};
    return poll(sources.data(), sources.size(), milliseconds) > 0 && sources[1].revents == 0;
}

} // namespace host

#endif

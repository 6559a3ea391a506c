import Glibc

/// A moment in which a thread does nothing.
enum Pause {
    static func short() { usleep(2000) }
}

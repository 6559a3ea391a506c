import TrackerCommands

@main
struct TrackerMain {
    static func main() { TrackerProgram.main() }
}

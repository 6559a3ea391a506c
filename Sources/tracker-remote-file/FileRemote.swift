import SharedLog

/// Keeps a shared log in a folder, for the tracker that started it.
@main
enum FileRemote {
    static func main() { LogServer.main("tracker-remote-file file:///FOLDER") { try FolderLog(address: $0) } }
}

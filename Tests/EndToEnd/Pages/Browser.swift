import Foundation
import RawClient
import Testing

/// A real browser, driven over WebDriver (W3C): Debian's chromium and its driver. The tests of a suite share one, one after the other.
final class Browser: @unchecked Sendable {
    /// The one of the suite that runs.
    @TaskLocal static var current: Browser?
    static let driver = "/usr/bin/chromedriver"

    private let process = Process()
    private let profile = NSTemporaryDirectory() + "tracker-browser-" + UUID().uuidString
    private var port: UInt16 = 0
    private var session = ""

    init() throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.driver)
        process.arguments = ["--port=0"]
        process.standardOutput = output
        // Else what it starts would hold what the runner of the tests waits for.
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        do { try begin(output) } catch {
            end()
            throw error
        }
    }

    private func begin(_ output: Pipe) throws {
        var said = ""
        while !said.contains("successfully on port ") || !said.hasSuffix("."),
            let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
        {
            said += String(decoding: byte, as: UTF8.self)
        }
        port = try #require(UInt16(said.components(separatedBy: " port ").last?.dropLast() ?? ""), "\(said)")
        let options = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
                "--user-data-dir=\(profile)",
            ]
        ]
        let value = try ask(
            "POST", "",
            ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"]]]])
        session = "/" + (try #require((value as? [String: Any])?["sessionId"] as? String, "\(value)"))
    }

    /// Ends the browser, then its driver.
    func end() {
        // The driver answers when the browser is gone.
        if !session.isEmpty { _ = try? ask("DELETE", "", nil) }
        // A signal that can be blocked is: the runner of the tests blocks it, and what it starts inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: profile)
    }

    /// Says something to the driver.
    ///
    /// - Parameter path: behind the address of the session.
    @discardableResult
    private func ask(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any {
        let client = try RawClient(port: port)
        let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        let head = [
            "\(method) /session\(session)\(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
            "Content-Type: application/json", "Content-Length: \(data.count)",
        ]
        client.send(head.map { $0 + "\r\n" }.joined() + "\r\n")
        client.send(Array(data))
        let answer = client.answer()
        let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
        let value = object?["value"] ?? NSNull()
        if answer.status != 200 { Issue.record("\(method) \(path): \(value)") }
        return value
    }

    /// A command of the browser's own protocol (Chrome DevTools).
    private func command(_ name: String, _ parameters: [String: Any]) throws -> Any {
        try ask("POST", "/goog/cdp/execute", ["cmd": name, "params": parameters])
    }

    /// Has it be as it was at its beginning, but for what is named.
    func begin(hasScripts: Bool = true) throws {
        _ = try command("Emulation.setScriptExecutionDisabled", ["value": !hasScripts])
        try show()
        try open("about:blank")
        _ = try complaints()
    }

    /// Has it show pages so wide on the inside, in pixels, which can be narrower than a window; for a reader who likes it dark; as on paper.
    func show(width: Int = 1280, height: Int = 900, isDark: Bool = false, onPaper: Bool = false) throws {
        _ = try command(
            "Emulation.setEmulatedMedia",
            [
                "media": onPaper ? "print" : "",
                "features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]],
            ])
        _ = try command(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
    }

    func open(_ address: String) throws { try ask("POST", "/url", ["url": address]) }

    func back() throws { try ask("POST", "/back", [:]) }

    /// What a function's body returns that runs in the page; that works also where the page itself runs nothing.
    @discardableResult
    func run(_ script: String) throws -> Any { try ask("POST", "/execute/sync", ["script": script, "args": []]) }

    /// What a function's body says by calling `done`.
    func wait(for script: String) throws -> Any {
        try ask("POST", "/execute/async", ["script": "const done = arguments[0]; \(script)", "args": []])
    }

    func text(_ expression: String) throws -> String { try run("return " + expression) as? String ?? "" }

    /// Presses keys, one after the other, wherever the focus is.
    func press(_ keys: String) throws {
        let actions = keys.unicodeScalars.flatMap { key in
            ["keyDown", "keyUp"].map { ["type": $0, "value": String(key)] }
        }
        try ask("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
    }

    /// Waits until an expression holds, which a page that is on its way may not say yet.
    func shows(_ expression: String) throws -> Bool {
        for _ in 0..<100 {
            if try run("return Boolean(\(expression))") as? Bool == true { return true }
            usleep(50_000)
        }
        return false
    }

    static let tab = "\u{E004}"
    static let enter = "\u{E007}"

    /// What the browser complained of since it was asked last: what the policy of a page refused, an error of a script.
    func complaints() throws -> [String] {
        let log = try ask("POST", "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return log.compactMap { $0["message"] as? String }
    }

    /// The page as a picture, from its top.
    func screenshot() throws -> Data {
        try #require(Data(base64Encoded: try ask("GET", "/screenshot", nil) as? String ?? ""))
    }
}

/// Opens a browser for the tests of a suite, and ends it behind them.
struct BrowserTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let browser = try Browser()
        defer { browser.end() }
        try await Browser.$current.withValue(browser) { try await function() }
    }
}

extension Trait where Self == BrowserTrait {
    static var inBrowser: Self { Self() }
}

import Testing

/// A record whose words are of many scripts, of great length, and such as would be run.
enum StrangeRecord {
    static func runner() throws -> TrackerRunner {
        let runner = try TrackerRunner()
        let long = String(repeating: "überlang", count: 60)
        let (official, round) = ("محمد بن سلمان <img src=x onerror=alert(1)>", "第一轮 \(long)")
        let lines = [
            #"{"type":"round","negotiation":"مفاوضات <b>\#(long)","name":"\#(round)","start":"2025-06-09","end":"2025-06-11","topics":["稀土","<script>alert(1)</script>"]}"#,
            #"{"type":"round","negotiation":"مفاوضات <b>\#(long)","name":"Second","start":"2026-02-01"}"#,
            #"{"type":"official","name":"\#(official)","offices":[{"party":"المملكة","office":"ولي العهد"}]}"#,
            #"{"type":"participation","round":"\#(round)","official":"\#(official)"}"#,
            #"{"type":"statement","date":"2025-06-09","official":"\#(official)","round":"\#(round)","kind":"direct","language":"ar","text":"المحادثات كانت بناءة، وقال: US–China 2025!","translation":"The talks were constructive.","tone":"positive","topics":["稀土"],"sources":[{"title":"خبر \#(long)","url":"javascript:alert(1)"}]}"#,
            #"{"type":"statement","date":"2025-08-10","attribution":"发言人 \#(long)","round":"\#(round)","kind":"mixed","language":"zh","text":"\#(String(repeating: "我们希望谈判取得进展。", count: 2000))","tone":"negative","topics":["稀土"]}"#,
            #"{"type":"outcome","round":"\#(round)","kind":"framework","title":"\#(long)","status":"pending","approvals":[{"authority":"\#(long)"}],"commitments":[{"party":"المملكة","text":"\#(long) \#(long)","due":"2025-12-01"}]}"#,
        ]
        let file = try runner.write(lines.map { $0 + "\n" }.joined(), to: "strange.ndjson")
        let outcome = try runner.run(["import", "--create-officials", file])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return runner
    }
}

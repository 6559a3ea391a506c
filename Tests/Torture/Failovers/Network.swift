import Foundation

/// Machines of a network of their own: each is a network namespace, which a bridge joins to that of this process.
struct Network {
    static let machines = [1, 2, 3]
    /// A process for each, which holds its namespace.
    private let holders: [Int: Process]

    static func address(of machine: Int) -> String { "10.9.0.\(machine)" }

    init() throws {
        try Child.succeed([
            "sh", "-ec",
            """
            ip link add team type bridge
            ip address add \(Self.address(of: 254))/24 dev team
            ip link set team up
            """,
        ])
        var holders: [Int: Process] = [:]
        for machine in Self.machines {
            let holder = try Child.start(program: ["unshare", "--net", "sleep", "infinity"], output: "/dev/null")
            holders[machine] = holder
            try Child.succeed([
                "sh", "-ec",
                """
                until [ "$(readlink /proc/\(holder.processIdentifier)/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do
                    sleep 0.05
                done
                ip link add machine\(machine) type veth peer name eth0 netns \(holder.processIdentifier)
                ip link set machine\(machine) master team up
                nsenter --target \(holder.processIdentifier) --net sh -ec '
                    ip link set lo up
                    ip address add \(Self.address(of: machine))/24 dev eth0
                    ip link set eth0 up'
                """,
            ])
        }
        self.holders = holders
    }

    /// The words before a command that is to run on a machine.
    func words(on machine: Int) -> [String] {
        guard let holder = holders[machine] else { return [] }
        return ["nsenter", "--target", String(holder.processIdentifier), "--net"]
    }

    /// Lets a machine and the others send each other nothing. Who is on none of them, as teammates are, reaches all as before.
    func part(_ machine: Int) throws { try route("add", between: machine) }

    func join(_ machine: Int) throws { try route("delete", between: machine) }

    private func route(_ verb: String, between machine: Int) throws {
        for other in Self.machines where other != machine {
            for (near, far) in [(machine, other), (other, machine)] {
                try Child.succeed(words(on: near) + ["ip", "route", verb, "blackhole", Self.address(of: far) + "/32"])
            }
        }
    }
}

import Foundation

/// PostgreSQL on three machines under Patroni, which keeps in etcd, on the same machines, who leads.
final class Cluster {
    let network: Network
    private let folder: String
    private let isSynchronous: Bool
    private var etcd: [Int: Process] = [:]
    private var patroni: [Int: Process] = [:]
    /// How many programs were started: each has an output of its own.
    private var starts = 0

    /// - Parameter isSynchronous: whether a commit is acknowledged only when a standby has it too, as it must be where nothing is to be lost.
    init(in folder: String, isSynchronous: Bool) throws {
        self.folder = folder
        self.isSynchronous = isSynchronous
        network = try Network()
        for machine in Network.machines {
            try FileManager.default.createDirectory(atPath: home(of: machine), withIntermediateDirectories: true)
            try Data(configuration(of: machine).utf8).write(to: URL(fileURLWithPath: configurationFile(of: machine)))
            try startEtcd(on: machine)
        }
        for machine in Network.machines { try startPatroni(on: machine) }
        try waitUntilHealthy()
    }

    /// As teammates name the database.
    var address: String {
        let hosts = Network.machines.map { "\(Network.address(of: $0)):5432" }.joined(separator: ",")
        return "postgresql://tracker@\(hosts)/postgres"
    }

    private func home(of machine: Int) -> String { "\(folder)/machine\(machine)" }

    private func configurationFile(of machine: Int) -> String { home(of: machine) + "/patroni.yml" }

    /// Times as short as Patroni takes them: the leader's place is free `ttl` seconds after it was last heard of.
    private func configuration(of machine: Int) -> String {
        let (own, home) = (Network.address(of: machine), home(of: machine))
        let hosts = Network.machines.map { "\"\(Network.address(of: $0)):2379\"" }.joined(separator: ", ")
        return """
            scope: team
            name: machine\(machine)
            restapi: {listen: "\(own):8008", connect_address: "\(own):8008"}
            etcd: {hosts: [\(hosts)]}
            bootstrap:
              dcs:
                ttl: 8
                loop_wait: 1
                retry_timeout: 3
                maximum_lag_on_failover: 1000000000
                synchronous_mode: \(isSynchronous)
                synchronous_mode_strict: false
                postgresql: {use_pg_rewind: true, remove_data_directory_on_rewind_failure: true}
              initdb: [{auth: trust}, {encoding: UTF8}]
              pg_hba: ["local all all trust", "host all all 10.9.0.0/24 trust", "host replication all 10.9.0.0/24 trust"]
            postgresql:
              listen: "\(own):5432"
              connect_address: "\(own):5432"
              data_dir: "\(home)/data"
              bin_dir: /usr/lib/postgresql/15/bin
              pgpass: "\(home)/pgpass"
              authentication: {superuser: {username: tracker}, replication: {username: tracker}}
              parameters: {unix_socket_directories: "\(home)", shared_buffers: 32MB}

            """
    }

    private func start(_ words: [String], on machine: Int) throws -> Process {
        starts += 1
        return try Child.start(
            program: network.words(on: machine) + words, output: "\(home(of: machine))/output-\(starts)")
    }

    /// The second protocol of etcd, since by the third Patroni 3.0.2 overwrites the name of a leader that another has become meanwhile. A machine
    /// that comes back asks first whether the others miss a leader.
    func startEtcd(on machine: Int) throws {
        func url(_ machine: Int, _ port: Int) -> String { "http://\(Network.address(of: machine)):\(port)" }
        let (clients, peers) = (url(machine, 2379), url(machine, 2380))
        let all = Network.machines.map { "machine\($0)=\(url($0, 2380))" }.joined(separator: ",")
        etcd[machine] = try start(
            [
                "etcd", "--enable-v2", "--pre-vote", "--name", "machine\(machine)",
                "--data-dir", home(of: machine) + "/etcd", "--initial-cluster", all,
                "--listen-client-urls", clients, "--advertise-client-urls", clients,
                "--listen-peer-urls", peers, "--initial-advertise-peer-urls", peers,
            ], on: machine)
    }

    /// PostgreSQL refuses to be run by root, which this process seems to be in its namespace.
    func startPatroni(on machine: Int) throws {
        patroni[machine] = try start(
            [
                "unshare", "--user", "--map-user=postgres", "--map-group=postgres", "env", "LC_ALL=C.UTF-8", "patroni",
                configurationFile(of: machine),
            ], on: machine)
    }

    /// A machine as Patroni lists it.
    struct Member: Decodable, Equatable {
        let name: String
        let role: String
        let state: String
        let timeline: Int?

        enum CodingKeys: String, CodingKey {
            case name = "Member"
            case role = "Role"
            case state = "State"
            case timeline = "TL"
        }

        var isLeader: Bool { role == "Leader" }
    }

    /// Asks or tells Patroni something.
    func control(_ words: [String]) throws -> Child.Result {
        try Child.run(["env", "LC_ALL=C.UTF-8", "patronictl", "--config-file", configurationFile(of: 1)] + words)
    }

    /// - Returns: none while etcd has no leader itself.
    private func members() throws -> [Member] {
        let list = try control(["list", "--format", "json"])
        guard list.code == 0 else { return [] }
        return try JSONDecoder().decode([Member].self, from: list.output)
    }

    /// The machine that leads; nil while none does, or etcd does not tell.
    func leader() throws -> Int? {
        let name = try members().first { $0.isLeader && $0.state == "running" }?.name
        return Network.machines.first { name == "machine\($0)" }
    }

    /// Waits until one leads that is as it must be.
    func waitForLeader(_ isRight: (Int) -> Bool) throws -> Int {
        try wait(for: "another leader") { try leader().flatMap { isRight($0) ? $0 : nil } }
    }

    /// Waits until one leads and the others follow, for some seconds: a machine that comes back can unsettle the others once more.
    func waitUntilHealthy() throws {
        var times = 0
        var last: Member?
        try wait(for: "a healthy cluster") {
            let members = try members()
            let leader = members.first(where: \.isLeader)
            times = leader == last && isHealthy(members) ? times + 1 : 0
            last = leader
            return times == 5 ? () : nil
        }
    }

    private func isHealthy(_ members: [Member]) -> Bool {
        members.count == Network.machines.count && members.count(where: \.isLeader) == 1
            && members.allSatisfy { ["running", "streaming"].contains($0.state) }
            && Set(members.map(\.timeline)).count == 1
            && (!isSynchronous || members.contains { $0.role == "Sync Standby" })
    }

    /// Waits until something is there.
    func wait<Found>(for what: String, _ find: () throws -> Found?) throws -> Found {
        let deadline = Date() + 180
        while true {
            if let found = try find() { return found }
            guard Date() < deadline else {
                throw TortureError("there is not \(what) within 180 s: \(try members())")
            }
            usleep(300_000)
        }
    }

    /// Sends a signal to Patroni on a machine and to all that it runs.
    func signal(_ signal: Int32, toServerOf machine: Int) throws {
        let file = home(of: machine) + "/data/postmaster.pid"
        let postmaster = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").first.flatMap {
            pid_t($0)
        }
        guard let patroni = patroni[machine]?.processIdentifier, let postmaster else {
            throw TortureError("no server runs on machine \(machine)")
        }
        for process in [patroni, postmaster] { kill(process, signal) }
        // These two make no more of them now.
        for process in try ProcessTree().descendants(of: [patroni, postmaster]) { kill(process, signal) }
    }

    func killEtcd(on machine: Int) {
        guard let process = etcd[machine] else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The machine whose etcd leads the others.
    func leaderOfEtcd() throws -> Int? {
        let hosts = Network.machines.map { "http://\(Network.address(of: $0)):2379" }
        let status = try Child.run(
            ["etcdctl", "--endpoints", hosts.joined(separator: ","), "endpoint", "status", "--write-out", "simple"])
        // Endpoint, number, version, size, whether it leads …
        for line in String(decoding: status.output, as: UTF8.self).split(separator: "\n") {
            let columns = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            guard columns.count > 4, columns[4] == "true", let index = hosts.firstIndex(of: columns[0]) else {
                continue
            }
            return Network.machines[index]
        }
        return nil
    }
}

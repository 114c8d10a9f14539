package org.chatrpc.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.chatrpc.testing.RoughNetwork;

/** Three real servers on one database, each with its own connection that can be cut. For one thread. */
final class Nodes implements AutoCloseable {

    private static final int COUNT = 3;

    private final List<RoughNetwork> cables = new ArrayList<>();
    private final List<ServerProcess> servers = new ArrayList<>();

    Nodes(Path folder, SharedDatabase database) {
        try {
            for (int i = 0; i < COUNT; i++) {
                RoughNetwork cable = new RoughNetwork(database.port());
                cables.add(cable);
                servers.add(ServerLaunch.in(folder.resolve("node" + (i + 1)))
                        .option("--db", "jdbc:postgresql://127.0.0.1:" + cable.port() + "/postgres")
                        .setting("chat.db.user", "postgres")
                        .setting("chat.message.perSecond", "0")
                        .setting("chat.profile.perMinute", "0")
                        .setting("chat.room.perMinute", "0")
                        // Cheap hashing, because passwords are not what is measured.
                        .setting("chat.password.hashKib", "1024")
                        .setting("chat.password.hashIterations", "1")
                        .setting("chat.http.threads", "64")
                        .start());
            }
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    ServerProcess server(int index) {
        return servers.get(index);
    }

    RoughNetwork cable(int index) {
        return cables.get(index);
    }

    int count() {
        return COUNT;
    }

    List<Integer> ports() {
        return servers.stream().map(ServerProcess::port).toList();
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
        cables.forEach(RoughNetwork::close);
    }
}

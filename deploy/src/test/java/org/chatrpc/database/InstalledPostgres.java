package org.chatrpc.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL from the operating system's package, which includes the backup tools, unlike the one used by other
 * tests. It is durable as in production, listens on a free port of the loopback address, and stores its data in a
 * folder of the test.
 */
public final class InstalledPostgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final Path programs = programs();
    private final Path folder;
    private final int port = freePort();

    public InstalledPostgres(Path folder) {
        this.folder = folder;
        run(true, "initdb", "-D", folder.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
        run(
                true,
                "pg_ctl",
                "-w",
                "-D",
                folder.toString(),
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start");
    }

    /** Runs one of PostgreSQL's tools as the administrator of this server. */
    public void tool(String... command) {
        run(false, command);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The environment by which PostgreSQL's tools, and a chat server, find this server. */
    public Map<String, String> environment() {
        return Map.of(
                "PATH",
                programs + File.pathSeparator + System.getenv("PATH"),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                USER,
                "CHAT_DB_USER",
                USER);
    }

    @Override
    public void close() {
        run(true, "pg_ctl", "-w", "-D", folder.toString(), "-m", "immediate", "stop");
    }

    private void run(boolean asServer, String... command) {
        List<String> words = new ArrayList<>();
        if (asServer && System.getProperty("user.name").equals("root")) {
            // The server refuses to run as root; in a user namespace of its own it is not root.
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(programs.resolve(command[0]).toString());
        words.addAll(List.of(command).subList(1, command.length));
        try {
            Path output = Files.createTempFile("postgres", ".out");
            // To a file, because a started server keeps the output open.
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment());
            int exitCode = builder.start().waitFor();
            String said = Files.readString(output, UTF_8);
            Files.delete(output);
            if (exitCode != 0) {
                throw new AssertionError(words + " ended with " + exitCode + ":\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest version, if several are installed. */
    private static Path programs() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.comparingInt((Path version) ->
                                        Integer.parseInt(version.getFileName().toString()))
                                .reversed())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).forEach(folders::add);
        return folders.stream()
                .filter(each -> Files.isExecutable(each.resolve("initdb")))
                .filter(each -> Files.isExecutable(each.resolve("pg_dump")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "PostgreSQL's programs are missing; on Debian, apt-get install postgresql brings them."));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

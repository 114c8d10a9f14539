package org.chatrpc.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.spi.ToolProvider;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;

/** Runs a tool of the application without starting the application. */
final class StoreTool {

    /** A strong reference, because loggers that are garbage-collected lose their level. */
    private static final Logger ROOT = Logger.getLogger("");

    private final Installation installation;
    private final Console console;

    StoreTool(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** @throws StartFailure if the command fails, with the reason */
    void run(StoreCommand command) throws StartFailure {
        ROOT.setLevel(Level.OFF);
        if (!command.needsTheFolderAlone()) {
            runBesideServer(command);
            return;
        }
        try (DataFolder data = DataFolder.open(command.options().data())) {
            run(command, data.temporary());
        } catch (IOException e) {
            throw new StartFailure("The data folder could not be cleaned up: " + e.getMessage(), e);
        }
    }

    private void runBesideServer(StoreCommand command) throws StartFailure {
        try {
            Path temporary = Files.createTempDirectory("chat-server");
            try {
                run(command, temporary);
            } finally {
                FileTree.delete(temporary);
            }
        } catch (IOException e) {
            throw new StartFailure("The folder for temporary files cannot be used: " + e.getMessage(), e);
        }
    }

    private void run(StoreCommand command, Path temporary) throws StartFailure {
        ServerOptions options = command.options();
        System.setProperty("chat.data.dir", options.data().toString());
        if (options.database() != null) {
            System.setProperty("chat.db.url", options.database());
        }
        // The driver unpacks SQLite here, so that nothing is left behind.
        System.setProperty("org.sqlite.tmpdir", temporary.toString());
        StringWriter errors = new StringWriter();
        PrintWriter out = new PrintWriter(console.out(), true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(errors, true);
        try (WarLoader application = WarLoader.of(installation.war(), temporary)) {
            if (tool(application.loader(), command.tool())
                            .run(out, err, command.arguments().toArray(String[]::new))
                    != 0) {
                throw new StartFailure(errors.toString().strip());
            }
        } catch (IOException e) {
            throw new StartFailure("The application cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static ToolProvider tool(ClassLoader application, String name) throws StartFailure {
        // The application's libraries use it to find drivers.
        Thread.currentThread().setContextClassLoader(application);
        for (ToolProvider tool : ServiceLoader.load(ToolProvider.class, application)) {
            if (tool.name().equals(name)) {
                return tool;
            }
        }
        throw new StartFailure("chat.war is of another version: it lacks the tool " + name + ".");
    }
}

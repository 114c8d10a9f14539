package org.chatrpc.server;

import java.nio.file.Path;
import org.chatrpc.server.admin.AdminCommand;
import org.chatrpc.server.admin.PostCommand;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.DefaultFolder;
import org.chatrpc.server.settings.PortNumber;
import org.chatrpc.server.settings.SettingDefaults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of the command line, set by picocli. */
@Command(
        name = "chat-server",
        description = {"Starts the chat server with its web service and store in one process.%n"},
        subcommands = {
            StoreCommand.Backup.class,
            StoreCommand.Restore.class,
            StoreCommand.Check.class,
            StoreCommand.ResetAdministrator.class,
            AuditCommand.class,
            DirectoryCommand.class,
            ExportCommand.class,
            AdminCommand.class,
            PostCommand.class
        },
        commandListHeading = "%nCommands that run instead of the server (see chat-server COMMAND --help):%n",
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        defaultValueProvider = SettingDefaults.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Every option is also a setting: --port is the system property chat.port or the",
            "environment variable CHAT_PORT. docs/settings.md lists all settings.",
            "",
            "Exit codes: 0 stopped on request, 1 could not start, 2 wrong usage."
        })
final class ServerOptions implements StoreCommand.Parent {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = PortNumber.class,
            description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Folder for the store, files and logs. Default: the platform's folder for user data.")
    private @Nullable Path data;

    @Option(
            names = "--db",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "JDBC URL of the store. Default: a SQLite file in the data folder.")
    private @Nullable String database;

    @Option(
            names = "--context",
            paramLabel = "PATH",
            defaultValue = "/chat",
            converter = ContextPath.Converter.class,
            description = "Context path of the application. Default: ${DEFAULT-VALUE}.")
    private ContextPath context;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Serve https with the key and certificate in this PKCS12 file. The password comes from"
                    + " CHAT_TLS_PASSWORD or --tls-password-file, or is asked for.")
    private @Nullable Path keyStore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of the key store.")
    private @Nullable Path passwordFile;

    @Option(names = "--client", description = "Also open the desktop client, connected to this server.")
    private boolean client;

    @Option(names = "--verbose", description = "Show the log on the console too.")
    private boolean verbose;

    String host() {
        return host;
    }

    /** 0 means any free port. */
    int port() {
        return port;
    }

    Path data() {
        return (data == null ? DefaultFolder.path() : data).toAbsolutePath().normalize();
    }

    /** Null means the application's default. */
    @Nullable
    String database() {
        return database;
    }

    ContextPath context() {
        return context;
    }

    /** Null for plain http. */
    @Nullable
    Path keyStore() {
        return keyStore;
    }

    /** Null if the password comes from another source. */
    @Nullable
    Path passwordFile() {
        return passwordFile;
    }

    boolean client() {
        return client;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public ServerOptions options() {
        return this;
    }
}

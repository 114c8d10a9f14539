package org.chatrpc.server.admin;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands of administrators, set by picocli. */
@Command(
        name = "admin",
        description = {
            "Administers a chat over the network, as an administrator.%n",
            "Secrets are read from files or the standard input, never from the command line.%n"
        },
        subcommands = {
            AccountCommands.Accounts.class,
            AccountCommands.Account.class,
            AccountCommands.Create.class,
            AccountCommands.ResetPassword.class,
            AccountCommands.Deactivate.class,
            AccountCommands.Reactivate.class,
            AccountCommands.Erase.class,
            AccountCommands.Promote.class,
            AccountCommands.Demote.class,
            AccountCommands.Sessions.class,
            AccountCommands.EndSession.class,
            AccountCommands.EndSessions.class,
            ChangePassword.class,
            RoomCommands.Rooms.class,
            RoomCommands.Room.class,
            RoomCommands.Members.class,
            RoomCommands.SetOwner.class,
            RoomCommands.Archive.class,
            RoomCommands.Unarchive.class,
            RoomCommands.Reports.class,
            RoomCommands.Resolve.class,
            RoomCommands.Status.class,
            RoomCommands.Delete.class,
            RetentionCommands.Retention.class,
            ServerCommands.Settings.class,
            ServerCommands.Change.class,
            ServerCommands.Reset.class,
            ServerCommands.Announce.class,
            ServiceCommands.Create.class,
            ServiceCommands.Token.class,
            ServiceCommands.Tokens.class,
            ServiceCommands.Revoke.class,
            AuditCommands.MakeAuditor.class,
            AuditCommands.UnmakeAuditor.class,
            AuditCommands.Entries.class
        },
        commandListHeading = "%nCommands (see chat-server admin COMMAND --help):%n",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."})
public final class AdminCommand implements AdminGroup {
    /** The address of a server on this machine. */
    static final String LOCAL = "http://127.0.0.1:8080/chat/";

    private static final int MAX_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = LOCAL,
            description = "Address of the chat. Default: ${DEFAULT-VALUE}.")
    private URI url;

    @Option(names = "--user", paramLabel = "NAME", description = "Username of the administrator.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password; - for the standard input. Asked for otherwise.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File whose first line is the token of a session, instead of a username; - for the standard"
                    + " input.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--identity-token-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is an access token of the OpenID Connect provider for chat.oidc.audience,"
                            + " instead of a username; - for the standard input.")
    private @Nullable Path identityTokenFile;

    @Override
    public AdminCommand admin() {
        return this;
    }

    AdminConnection connect() throws StartFailure {
        requireOneOf("--user, --token-file or --identity-token-file", user, tokenFile, identityTokenFile);
        if (identityTokenFile != null) {
            return AdminConnection.signInWithToken(base(), Credentials.firstLine(identityTokenFile));
        }
        return tokenFile == null ? signIn(password()) : AdminConnection.with(base(), Credentials.firstLine(tokenFile));
    }

    /** Opens a session of the user. */
    AdminConnection signIn(String password) throws StartFailure {
        return AdminConnection.signIn(base(), user(), password);
    }

    /** The password of the user. */
    String password() throws StartFailure {
        String name = user();
        return passwordFile == null
                ? Credentials.ask("Password of " + name + ": ")
                : Credentials.firstLine(passwordFile);
    }

    /** Refuses what says who somebody is without the password, which this command needs. */
    void requirePassword(String command) {
        if (tokenFile != null || identityTokenFile != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    command + " needs --user and the password; a token is not enough. Whoever signs in with a provider"
                            + " has a password there only.");
        }
        user();
    }

    private String user() {
        requireOneOf("--user", user);
        return String.valueOf(user);
    }

    private void requireOneOf(String names, @Nullable Object... given) {
        long present = Stream.of(given).filter(Objects::nonNull).count();
        if (present != 1) {
            throw new ParameterException(
                    spec.commandLine(), (present == 0 ? "Specify " : "Specify only one of ") + names + ".");
        }
    }

    private URI base() throws StartFailure {
        return base(url);
    }

    /** With a final slash, so that the services can be resolved against it. */
    static URI base(URI url) throws StartFailure {
        boolean usable = url.getScheme() != null
                && url.getScheme().matches("https?")
                && url.getHost() != null
                && url.getPort() <= MAX_PORT
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        if (!usable) {
            throw new StartFailure(url + " is not the address of a chat, such as https://chat.example.org/chat.");
        }
        return url.toString().endsWith("/") ? url : URI.create(url + "/");
    }
}

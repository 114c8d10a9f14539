package org.chatrpc.server.admin;

import java.net.URI;
import java.nio.file.Path;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
        if (tokenFile != null && identityTokenFile != null) {
            throw new StartFailure("Give either --token-file or --identity-token-file.");
        }
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
        return passwordFile == null
                ? Credentials.ask("Password of " + user() + ": ")
                : Credentials.firstLine(passwordFile);
    }

    private String user() throws StartFailure {
        if (user == null) {
            throw new StartFailure("Specify --user, --token-file or --identity-token-file.");
        }
        return user;
    }

    private URI base() throws StartFailure {
        return base(url);
    }

    /** With a final slash, so that the services can be resolved against it. */
    static URI base(URI url) throws StartFailure {
        if (url.getScheme() == null || !url.getScheme().matches("https?") || url.getHost() == null) {
            throw new StartFailure(url + " is not the address of a chat, such as https://chat.example.org/chat.");
        }
        return url.toString().endsWith("/") ? url : URI.create(url + "/");
    }
}

package org.chatrpc.server.admin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about accounts and their sessions. Their fields are set by picocli. */
final class AccountCommands {
    private AccountCommands() {}

    @Command(name = "accounts", description = "Lists accounts.")
    static final class Accounts extends AdminList {
        @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Part of the username or display name.")
        private @Nullable String query;

        @Option(names = "--active", description = "Leave out deactivated accounts.")
        private boolean active;

        Accounts() {
            super(
                    "ListAccounts",
                    "afterUsername",
                    "username",
                    "displayName",
                    "active",
                    "administrator",
                    "mustChangePassword",
                    "sessionCount",
                    "lastSeenAt");
        }

        @Override
        void fill() {
            putIfPresent("query", query);
            put("activeOnly", Boolean.toString(active));
        }
    }

    @Command(name = "account", description = "Shows an account.")
    static final class Account extends OnAccount {
        Account() {
            super("GetAccount");
        }
    }

    @Command(
            name = "create",
            description = "Creates an account, and shows the password to tell its owner, who has to change it.")
    static final class Create extends OnAccount {
        @Option(names = "--name", paramLabel = "TEXT", description = "The display name.")
        private @Nullable String displayName;

        @Option(names = "--administrator", description = "Make it an administrator.")
        private boolean administrator;

        Create() {
            super("CreateAccount");
        }

        @Override
        void fill() {
            super.fill();
            putIfPresent("displayName", displayName);
            put("administrator", Boolean.toString(administrator));
        }
    }

    @Command(
            name = "reset-password",
            description = "Replaces a password, and shows the new one to tell its owner, who has to change it.")
    static final class ResetPassword extends OnAccount {
        ResetPassword() {
            super("ResetPassword");
        }
    }

    @Command(
            name = "deactivate",
            description = "Deactivates an account: its sessions end, and nobody can sign in with it.")
    static final class Deactivate extends OnAccount {
        Deactivate() {
            super("DeactivateAccount");
        }
    }

    @Command(name = "reactivate", description = "Makes a deactivated account usable again.")
    static final class Reactivate extends OnAccount {
        Reactivate() {
            super("ReactivateAccount");
        }
    }

    @Command(
            name = "erase",
            description = {
                "Erases a person for good, and shows how far that is. Repeat the command until it is finished.",
                "Name, password, sessions, status, reactions and files go; the username is never used again."
            })
    static final class Erase extends OnAccount {
        @Option(
                names = "--messages",
                paramLabel = "KEEP|DELETE",
                required = true,
                description = "keep the texts of their messages under the name of nobody, or delete them.")
        private String messages;

        @Option(
                names = "--confirm",
                paramLabel = "NAME",
                required = true,
                description = "The username once more, as this cannot be undone.")
        private String confirmation;

        Erase() {
            super("EraseAccount");
        }

        @Override
        void fill() {
            super.fill();
            put("confirmation", confirmation);
            put("messages", messages.toUpperCase(Locale.ROOT));
        }
    }

    @Command(name = "promote", description = "Makes an account an administrator.")
    static final class Promote extends OnAccount {
        Promote() {
            super("SetAdministrator");
        }

        @Override
        void fill() {
            super.fill();
            put("administrator", "true");
        }
    }

    @Command(name = "demote", description = "Makes an account no longer an administrator.")
    static final class Demote extends OnAccount {
        Demote() {
            super("SetAdministrator");
        }

        @Override
        void fill() {
            super.fill();
            put("administrator", "false");
        }
    }

    @Command(name = "sessions", description = "Lists the open sessions of an account.")
    static final class Sessions extends AdminList {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        Sessions() {
            super(
                    "ListAccountSessions",
                    "",
                    "sessionId",
                    "clientName",
                    "address",
                    "createdAt",
                    "lastSeenAt",
                    "expiresAt");
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(name = "end-session", description = "Ends one session of an account.")
    static final class EndSession extends OnAccount {
        @Parameters(paramLabel = "SESSION", description = "The id of the session.")
        private String session;

        EndSession() {
            super("RevokeAccountSession");
        }

        @Override
        void fill() {
            super.fill();
            put("sessionId", session);
        }
    }

    @Command(name = "end-sessions", description = "Ends all sessions of an account.")
    static final class EndSessions extends OnAccount {
        EndSessions() {
            super("RevokeAccountSessions");
        }
    }
}

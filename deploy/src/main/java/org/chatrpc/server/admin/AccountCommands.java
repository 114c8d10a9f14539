package org.chatrpc.server.admin;

import java.util.List;
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

        @Override
        String operation() {
            return "ListAccounts";
        }

        @Override
        void fill() {
            if (query != null) {
                put("query", query);
            }
            put("activeOnly", Boolean.toString(active));
        }

        @Override
        List<String> columns() {
            return List.of(
                    "username",
                    "displayName",
                    "active",
                    "administrator",
                    "mustChangePassword",
                    "sessionCount",
                    "lastSeenAt");
        }

        @Override
        String after() {
            return "afterUsername";
        }
    }

    @Command(name = "account", description = "Shows an account.")
    static final class Account extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "GetAccount";
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(
            name = "create",
            description = "Creates an account, and shows the password to tell its owner, who has to change it.")
    static final class Create extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Option(names = "--name", paramLabel = "TEXT", description = "The display name.")
        private @Nullable String displayName;

        @Option(names = "--administrator", description = "Make it an administrator.")
        private boolean administrator;

        @Override
        String operation() {
            return "CreateAccount";
        }

        @Override
        void fill() {
            put("username", name);
            if (displayName != null) {
                put("displayName", displayName);
            }
            put("administrator", Boolean.toString(administrator));
        }
    }

    @Command(
            name = "reset-password",
            description = "Replaces a password, and shows the new one to tell its owner, who has to change it.")
    static final class ResetPassword extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "ResetPassword";
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(
            name = "deactivate",
            description = "Deactivates an account: its sessions end, and nobody can sign in with it.")
    static final class Deactivate extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "DeactivateAccount";
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(name = "reactivate", description = "Makes a deactivated account usable again.")
    static final class Reactivate extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "ReactivateAccount";
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(name = "promote", description = "Makes an account an administrator.")
    static final class Promote extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "SetAdministrator";
        }

        @Override
        void fill() {
            put("username", name);
            put("administrator", "true");
        }
    }

    @Command(name = "demote", description = "Makes an account no longer an administrator.")
    static final class Demote extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "SetAdministrator";
        }

        @Override
        void fill() {
            put("username", name);
            put("administrator", "false");
        }
    }

    @Command(name = "sessions", description = "Lists the open sessions of an account.")
    static final class Sessions extends AdminList {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "ListAccountSessions";
        }

        @Override
        void fill() {
            put("username", name);
        }

        @Override
        List<String> columns() {
            return List.of("sessionId", "clientName", "address", "createdAt", "lastSeenAt", "expiresAt");
        }

        @Override
        String after() {
            return "";
        }
    }

    @Command(name = "end-session", description = "Ends one session of an account.")
    static final class EndSession extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Parameters(paramLabel = "SESSION", description = "The id of the session.")
        private String session;

        @Override
        String operation() {
            return "RevokeAccountSession";
        }

        @Override
        void fill() {
            put("username", name);
            put("sessionId", session);
        }
    }

    @Command(name = "end-sessions", description = "Ends all sessions of an account.")
    static final class EndSessions extends AdminCall {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "RevokeAccountSessions";
        }

        @Override
        void fill() {
            put("username", name);
        }
    }
}

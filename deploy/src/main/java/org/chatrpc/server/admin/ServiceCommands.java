package org.chatrpc.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about service accounts and their tokens. Their fields are set by picocli. */
final class ServiceCommands {
    private ServiceCommands() {}

    @Command(name = "service-create", description = "Creates an account for a program, which gets no password.")
    static final class Create extends OnAccount {
        @Option(names = "--name", paramLabel = "TEXT", description = "The display name.")
        private @Nullable String displayName;

        @Option(
                names = "--room",
                paramLabel = "ROOM",
                description = "A room that it becomes a member of. May be given several times.")
        private List<String> rooms = List.of();

        Create() {
            super("CreateServiceAccount");
        }

        @Override
        void fill() {
            super.fill();
            putIfPresent("displayName", displayName);
            putAll("room", rooms);
        }
    }

    @Command(
            name = "service-token",
            description = "Makes a token for a program, and shows it once, as the line that begins with \"secret\".")
    static final class Token extends OnAccount {
        @Parameters(paramLabel = "TEXT", description = "What the token is for.")
        private String tokenName;

        @Option(
                names = "--scope",
                paramLabel = "VERB:ROOM",
                description = "What it is good for: post, read, change or react, and a room or *. May be given several"
                        + " times. Default: post:*.")
        private List<String> scopes = List.of();

        @Option(
                names = "--expires",
                paramLabel = "TIME",
                description = "When it expires (2027-01-31T00:00:00Z). Default: never.")
        private @Nullable String expires;

        Token() {
            super("CreateServiceToken");
        }

        @Override
        void fill() {
            super.fill();
            put("name", tokenName);
            putAll("scope", scopes);
            putIfPresent("expiresAt", expires);
        }
    }

    @Command(name = "service-tokens", description = "Lists the valid tokens of a program.")
    static final class Tokens extends AdminList {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        Tokens() {
            super("ListServiceTokens", "", "tokenId", "name", "scope", "createdAt", "expiresAt", "lastUsedAt");
        }

        @Override
        void fill() {
            put("username", name);
        }
    }

    @Command(name = "service-revoke", description = "Ends a token of a program, on all nodes at once.")
    static final class Revoke extends OnAccount {
        @Parameters(paramLabel = "TOKEN", description = "The id of the token, from service-tokens.")
        private String token;

        Revoke() {
            super("RevokeServiceToken");
        }

        @Override
        void fill() {
            super.fill();
            put("tokenId", token);
        }
    }
}

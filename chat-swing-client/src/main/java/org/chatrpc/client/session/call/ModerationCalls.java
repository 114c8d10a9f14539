package org.chatrpc.client.session.call;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Moderation;

/**
 * Calls about bans, blocks and reports. Confined to the event thread; each call ends with exactly one of its callbacks
 * there, unless the session is closed or the returned subscription is cancelled first.
 */
public final class ModerationCalls {

    private final Calls calls;
    private final Moderation state;
    private final DisplayNames names;
    private boolean known;
    private boolean reportsKnown;

    public ModerationCalls(Calls calls, Moderation state, DisplayNames names) {
        this.calls = calls;
        this.state = state;
        this.names = names;
    }

    /** The feed restarts: what was known of blocks and reports may be outdated. */
    public void restart() {
        known = false;
        reportsKnown = false;
        learnBlocked();
        learnReports();
    }

    /** Reads which reports are open, unless that is known: the feed only reports new ones. */
    public void learnReports() {
        if (reportsKnown) {
            return;
        }
        reportsKnown = true;
        List<Report> before = state.reports().get();
        calls.make(
                (server, token) -> server.listReports(token),
                open -> {
                    if (before.equals(state.reports().get())) {
                        state.reportsAre(open);
                    } else {
                        // The response may be older than later events.
                        reportsKnown = false;
                        learnReports();
                    }
                },
                // Requested again on the next connection.
                failure -> reportsKnown = false);
    }

    /** Reads whom this account blocks, unless that is known. */
    public void learnBlocked() {
        if (known) {
            return;
        }
        known = true;
        Set<String> before = state.blocked().get();
        listBlocked(
                people -> {
                    if (before.equals(state.blocked().get())) {
                        state.blockedAre(people.stream().map(Person::username).collect(Collectors.toSet()));
                    } else {
                        // The response may be older than later changes.
                        known = false;
                        learnBlocked();
                    }
                },
                // Requested again on the next connection.
                failure -> known = false);
    }

    /** Lists the people whom this account blocks. */
    public Subscription listBlocked(Consumer<List<Person>> onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.listBlocked(token),
                people -> {
                    people.forEach(person -> names.saw(person.username(), person.displayName()));
                    onResult.accept(people);
                },
                onFailure);
    }

    /** Blocks or unblocks a person. */
    public Subscription block(String username, boolean blocked, Runnable onResult, Consumer<Exception> onFailure) {
        return run(
                (server, token) -> {
                    if (blocked) {
                        server.blockUser(token, username);
                    } else {
                        server.unblockUser(token, username);
                    }
                },
                () -> {
                    state.blocked(username, blocked);
                    onResult.run();
                },
                onFailure);
    }

    /** Bans a person, and ends the membership if there is one. */
    public Subscription ban(String room, String username, Runnable onResult, Consumer<Exception> onFailure) {
        return run((server, token) -> server.banMember(token, room, username), onResult, onFailure);
    }

    /** Unbans a person. */
    public Subscription unban(String room, String username, Runnable onResult, Consumer<Exception> onFailure) {
        return run((server, token) -> server.unbanMember(token, room, username), onResult, onFailure);
    }

    /** Lists the people who are banned from a room. */
    public Subscription listBanned(String room, Consumer<List<BannedPerson>> onResult, Consumer<Exception> onFailure) {
        return calls.make((server, token) -> server.listBanned(token, room), onResult, onFailure);
    }

    /** Reports a message; the reason is one line. */
    public Subscription report(String messageId, String reason, Runnable onResult, Consumer<Exception> onFailure) {
        return run((server, token) -> server.reportMessage(token, messageId, reason), onResult, onFailure);
    }

    private Subscription run(
            BiConsumer<ChatGateway, SessionToken> work, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    work.accept(server, token);
                    return token;
                },
                done -> onResult.run(),
                onFailure);
    }
}

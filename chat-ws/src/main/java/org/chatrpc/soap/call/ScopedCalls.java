package org.chatrpc.soap.call;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Scope;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.account.session.Verb;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The calls that the token of a service account permits. Deny by default: operations that are not listed here are for
 * people only, so that a new operation is closed to services until it is listed. Thread-safe.
 */
public final class ScopedCalls {
    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("SendMessage", Verb.POST),
            Map.entry("GetFileLimits", Verb.POST),
            Map.entry("BeginUpload", Verb.POST),
            Map.entry("UploadPart", Verb.POST),
            Map.entry("FinishUpload", Verb.POST),
            Map.entry("ReceiveMessages", Verb.READ),
            Map.entry("GetHistory", Verb.READ),
            Map.entry("GetThread", Verb.READ),
            Map.entry("ListPinned", Verb.READ),
            Map.entry("ListFiles", Verb.READ),
            Map.entry("DownloadPart", Verb.READ),
            Map.entry("SearchMessages", Verb.READ),
            Map.entry("ListRooms", Verb.READ),
            Map.entry("ListMembers", Verb.READ),
            Map.entry("ListUsers", Verb.READ),
            Map.entry("GetAnnouncement", Verb.READ),
            Map.entry("MarkRead", Verb.READ),
            Map.entry("EditMessage", Verb.CHANGE),
            Map.entry("DeleteMessage", Verb.CHANGE),
            Map.entry("AddReaction", Verb.REACT),
            Map.entry("RemoveReaction", Verb.REACT));

    /** About all rooms, whatever room they name: a search may name others in its text. */
    private static final Set<String> ABOUT_ALL_ROOMS =
            Set.of("ReceiveMessages", "ListRooms", "ListUsers", "GetAnnouncement", "SearchMessages");

    private final MessageFinder messages;
    private final RoomFiles files;
    private final RateLimits limits;

    public ScopedCalls(ChatServices services) {
        this.messages = services.finder();
        this.files = services.roomFiles();
        this.limits = services.limits();
    }

    /**
     * Refuses the call of a token whose scope does not allow it. The database is queried for the room of a message or a
     * file only after the call was counted against the rate of the account; otherwise refused calls could overload it.
     */
    void require(OpenSession caller, Call call) {
        Scope scope = caller.scope();
        Verb verb = VERBS.get(call.operation());
        if (!scope.isEverything() && (verb == null || !allows(caller, verb, call))) {
            throw Sessions.notInScope();
        }
    }

    private boolean allows(OpenSession caller, Verb verb, Call call) {
        Scope scope = caller.scope();
        if (scope.allows(verb, Scope.ALL_ROOMS)) {
            return true;
        }
        if (ABOUT_ALL_ROOMS.contains(call.operation())) {
            return false;
        }
        if (call.room().isPresent()) {
            return scope.allows(verb, call.room().get());
        }
        Optional<RateClass> rate = rateOf(verb, call);
        rate.ifPresent(counted -> limits.count(counted, caller.username()));
        boolean allowed = scope.allows(verb, roomOf(call));
        if (allowed) {
            // The operation itself counts the call.
            rate.ifPresent(counted -> limits.uncount(counted, caller.username()));
        }
        return allowed;
    }

    /** The rate that the operation counts first; empty for reads without a rate, which query the database for any caller. */
    private static Optional<RateClass> rateOf(Verb verb, Call call) {
        if (call.file().isPresent()) {
            return Optional.of(RateClass.FILE_PARTS);
        }
        return switch (verb) {
            case CHANGE -> Optional.of(RateClass.EDITS);
            case REACT -> Optional.of(RateClass.REACTIONS);
            case POST, READ -> Optional.empty();
        };
    }

    /** Whether a token of this scope permits downloading a file outside the contract. */
    public boolean allowDownload(Scope scope, String attachmentId) {
        return scope.allows(Verb.READ, Scope.ALL_ROOMS)
                || scope.allows(Verb.READ, files.roomOf(attachmentId).orElse(Scope.ALL_ROOMS));
    }

    /** The room of the message or file that the call is about; all of them if it names none that there is. */
    private String roomOf(Call call) {
        return call.message()
                .flatMap(this::roomOf)
                .or(() -> call.file().flatMap(files::roomOf))
                .orElse(Scope.ALL_ROOMS);
    }

    private Optional<String> roomOf(String messageId) {
        try {
            return Optional.of(messages.roomOf(MessageFinder.id(messageId)));
        } catch (ChatException e) {
            if (e.problem() == Problem.UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }
}

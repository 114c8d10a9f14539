package org.chatrpc.soap.call;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.account.session.Scope;
import org.chatrpc.account.session.Verb;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Which calls the token of a service account is good for. Whatever is not listed here is for people, so that a new operation is
 * closed to services until somebody decides. Thread-safe.
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

    public ScopedCalls(ChatServices services) {
        this.messages = services.finder();
        this.files = services.roomFiles();
    }

    /** Whether a token of this scope is good for the call. */
    boolean allow(Scope scope, Call call) {
        Verb verb = VERBS.get(call.operation());
        return verb != null && (scope.allows(verb, Scope.ALL_ROOMS) || scope.allows(verb, roomOf(call)));
    }

    /** Whether a token of this scope is good for fetching a file without a call of the contract. */
    public boolean allowDownload(Scope scope, String attachmentId) {
        return scope.allows(Verb.READ, Scope.ALL_ROOMS)
                || scope.allows(Verb.READ, files.roomOf(attachmentId).orElse(Scope.ALL_ROOMS));
    }

    /** The room that the call is about; all of them if it names none, or no message or file that there is. */
    private String roomOf(Call call) {
        if (ABOUT_ALL_ROOMS.contains(call.operation())) {
            return Scope.ALL_ROOMS;
        }
        return call.room()
                .or(() -> call.message().flatMap(this::roomOf))
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

package org.chatrpc.message;

import java.util.List;
import java.util.regex.Pattern;
import org.chatrpc.log.command.State;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** The files that a message is sent with. */
final class Attachments {
    private static final String FIELD = "attachmentId";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private Attachments() {}

    /** Checks the form of what a caller named. */
    static List<String> require(List<String> ids, int max) {
        if (ids.size() > max) {
            throw ChatException.in(
                    FIELD,
                    Problem.INVALID_VALUE,
                    "A message can have " + max + " files; this one would have " + ids.size() + ".");
        }
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw noSuchFile();
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw ChatException.in(FIELD, Problem.INVALID_VALUE, "Each file can be in a message only once.");
        }
        return List.copyOf(ids);
    }

    /** The files, which must be the author's, for this room, complete, and in no message yet. */
    static List<Attachment> of(PostMessage post, State state) {
        return post.attachments().stream()
                .map(id -> state.get(Tables.FILES, id)
                        .filter(file -> file.owner().equals(post.author())
                                && file.room().equals(post.room())
                                && file.messageId() == 0)
                        .orElseThrow(Attachments::noSuchFile))
                .map(Attachments::requireComplete)
                .toList();
    }

    private static Attachment requireComplete(StoredFile file) {
        return file.received()
                .orElseThrow(() -> ChatException.in(
                        FIELD, Problem.UPLOAD_INCOMPLETE, "The upload of " + file.id() + " has not been finished."));
    }

    private static ChatException noSuchFile() {
        return ChatException.in(
                FIELD,
                Problem.NO_SUCH_FILE,
                "You have no such file for this room that is in no message yet; it may have expired.");
    }

    /** The ids of the files that a message has. */
    static List<String> ids(StoredMessage message) {
        return message.attachments().stream().map(Attachment::id).toList();
    }
}

package org.chatrpc.file;

import java.util.OptionalInt;
import org.chatrpc.file.store.ContentsUnavailableException;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.member.Members;
import org.jspecify.annotations.Nullable;

/**
 * Reads files. A file can be read by users who may read the message that it is in, as {@code GetHistory} would show it
 * now, and by its owner as long as it is in none. For all others, the file does not exist, whatever the reason.
 * Thread-safe.
 */
public final class Downloads {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final FileStore store;
    private final FileContents contents;
    private final MessageStore messages;
    private final Members members;
    private final FilePolicy policy;
    private final RateLimits limits;
    private final FileListener listener;

    public Downloads(
            FileStore store,
            FileContents contents,
            MessageStore messages,
            Members members,
            FilePolicy policy,
            RateLimits limits,
            FileListener listener) {
        this.store = store;
        this.contents = contents;
        this.messages = messages;
        this.members = members;
        this.policy = policy;
        this.limits = limits;
        this.listener = listener;
    }

    /** Checks the length of a part that a user asks for, and counts the call. */
    public int requireLength(String username, OptionalInt length) {
        int max = policy.maxPart();
        int valid = (int) Require.between("length", length.orElse(max), 1, max);
        count(username);
        return valid;
    }

    /** Counts a call of a user that reads a file. */
    public void count(String username) {
        limits.count(RateClass.FILE_PARTS, username);
    }

    /** The file, or its thumbnail, if the user may read it now. */
    public Download open(String username, @Nullable String attachmentId, boolean thumbnail) {
        try {
            return ContentsUnavailableException.told(() -> find(username, attachmentId, thumbnail));
        } catch (ChatException e) {
            listener.downloadRefused(e.problem());
            throw e;
        }
    }

    private Download find(String username, @Nullable String attachmentId, boolean thumbnail) {
        String given = Require.present("attachmentId", attachmentId);
        StoredFile file = store.find(FileIds.isId(given) ? given : "")
                .filter(found -> isReadable(found, username))
                .orElseThrow(Downloads::noSuchFile);
        Attachment attachment = file.received().orElseThrow(Downloads::noSuchFile);
        if (!thumbnail) {
            return new Download(
                    contents,
                    file.id(),
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    false,
                    listener);
        }
        if (!attachment.thumbnail().isKnown()) {
            throw noSuchFile();
        }
        String id = FileIds.thumbnailOf(file.id());
        byte[] start = contents.read(id, 0, 1);
        boolean png = start.length == 1 && start[0] == (byte) 0x89;
        // It never changes, so its id can serve as the tag.
        return new Download(contents, id, "thumbnail", png ? PNG : JPEG, contents.received(id), id, true, listener);
    }

    private boolean isReadable(StoredFile file, String username) {
        if (file.received().isEmpty()) {
            return false;
        }
        return file.messageId() == 0
                ? file.owner().equals(username)
                : messages.find(file.messageId())
                        .filter(message -> isShown(message, username))
                        .isPresent();
    }

    private boolean isShown(StoredMessage message, String username) {
        return !message.isDeleted() && message.isShownTo(username) && members.isMember(username, message.room());
    }

    private static ChatException noSuchFile() {
        return ChatException.in("attachmentId", Problem.NO_SUCH_FILE, "There is no such file here.");
    }
}

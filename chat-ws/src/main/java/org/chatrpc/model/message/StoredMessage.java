package org.chatrpc.model.message;

import java.time.Instant;
import java.util.List;
import org.chatrpc.model.file.Attachment;

/**
 * A committed message as it stands: edits change it, and a deletion leaves only its place in the room.
 *
 * @param id the {@code seq} of the entry that posted it: unique on the server and ascending
 * @param number its position in the room: 1, 2, 3 and so on, without gaps
 * @param clientMessageId the id given by the author, unique per author
 * @param replyTo the id of the message that it replies to; 0 for none
 * @param threadRoot the id of the message that started the thread which it belongs to; 0 for none, or if it started one
 *     itself
 * @param body empty once the message is deleted
 * @param mentions the usernames of the members mentioned, in order, without duplicates
 * @param authorOnly whether only its author can see its content, because the other user of the direct room blocks the
 *     author
 * @param mentionsAll whether it mentions everyone in the room
 * @param attachments the files that were sent with it, in order; none once it is deleted
 * @param responses how others responded to it; none once it is deleted
 */
public record StoredMessage(
        long id,
        String room,
        long number,
        String author,
        String body,
        String clientMessageId,
        long replyTo,
        long threadRoot,
        Instant sentAt,
        List<String> mentions,
        boolean authorOnly,
        boolean mentionsAll,
        List<Attachment> attachments,
        MessageChanges changes,
        Responses responses) {

    /** The record, its short strings and the time, on a 64-bit JVM. */
    private static final long FIXED_BYTES = 400;

    private static final long PER_MENTION_BYTES = 80;

    public StoredMessage {
        mentions = List.copyOf(mentions);
        attachments = List.copyOf(attachments);
    }

    /** A message as it was sent, in no thread. */
    public StoredMessage(
            long id,
            String room,
            long number,
            String author,
            String body,
            String clientMessageId,
            long replyTo,
            Instant sentAt,
            List<String> mentions) {
        this(
                id,
                room,
                number,
                author,
                body,
                clientMessageId,
                replyTo,
                0,
                sentAt,
                mentions,
                false,
                false,
                List.of(),
                MessageChanges.NONE,
                Responses.NONE);
    }

    /** The message as a reply in this thread. */
    public StoredMessage inThread(long root) {
        return posted(root, authorOnly, mentionsAll, attachments);
    }

    /** The message, whose text only its author can see. */
    public StoredMessage forAuthorOnly() {
        return posted(threadRoot, true, mentionsAll, attachments);
    }

    /** Whether this user may see its content. */
    public boolean isShownTo(String username) {
        return !authorOnly || author.equals(username);
    }

    /** The message with or without a mention of everyone. */
    public StoredMessage mentioningEverybody(boolean everybody) {
        return posted(threadRoot, authorOnly, everybody, attachments);
    }

    /** The message with these files. */
    public StoredMessage with(List<Attachment> files) {
        return posted(threadRoot, authorOnly, mentionsAll, files);
    }

    /**
     * The message after its text was changed, still mentioning everyone if it did.
     *
     * @param seq the entry that records the change
     * @param sentDigest a digest of what was sent originally
     */
    public StoredMessage edited(
            long seq, MessageChanges.Edit edit, String newBody, List<String> newMentions, String sentDigest) {
        return with(newBody, newMentions, changes.edited(seq, edit, sentDigest), responses);
    }

    /**
     * The message after an edit, saying whom the edit mentions who was not mentioned before.
     *
     * @param seq the entry that records the edit
     */
    public StoredMessage comparedTo(StoredMessage before, long seq) {
        return with(body, mentions, changes.mentioning(LateMentions.after(before, this, seq)), responses);
    }

    /**
     * What remains of the message after its deletion.
     *
     * @param seq the entry that records the deletion
     * @param sentDigest a digest of what was sent originally
     */
    public StoredMessage deleted(long seq, MessageChanges.Deletion deletion, String sentDigest) {
        return with("", List.of(), changes.deleted(seq, deletion, sentDigest), responses.ofDeleted())
                .mentioningEverybody(false)
                .with(List.of());
    }

    /**
     * The message after its files were removed.
     *
     * @param seq the entry that records the removal
     * @param sentDigest a digest of what was sent originally
     */
    public StoredMessage withoutFiles(long seq, String sentDigest) {
        return with(body, mentions, changes.withoutFiles(seq, sentDigest), responses)
                .with(List.of());
    }

    /** The message without its content, for a reader who may not see its last change. */
    public StoredMessage withheld() {
        return with("", List.of(), new MessageChanges(changes.seq(), 0, null, null, ""), Responses.NONE)
                .mentioningEverybody(false)
                .with(List.of());
    }

    /** Refers to the message without any of its state. */
    public StoredMessage reference() {
        return new StoredMessage(id, room, number, author, "", "", 0, sentAt, List.of());
    }

    /** The message without the responses, for a reader who may not see the last of them. */
    public StoredMessage withoutResponses() {
        return with(body, mentions, changes, Responses.NONE);
    }

    /**
     * The message with one more reaction.
     *
     * @param seq the entry that records it
     */
    public StoredMessage withReaction(long seq, String emoji, String username) {
        return with(body, mentions, changes, responses.withReaction(seq, emoji, username));
    }

    /**
     * The message with one reaction less.
     *
     * @param seq the entry that records the change
     * @param first the first {@link Reaction#MAX_NAMES} of those who still react with this emoji, oldest first
     */
    public StoredMessage withoutReaction(long seq, String emoji, List<String> first) {
        return with(body, mentions, changes, responses.withoutReaction(seq, emoji, first));
    }

    /**
     * The message with more replies in its thread, or fewer.
     *
     * @param seq the entry that records the reply or its deletion
     */
    public StoredMessage withAnswers(long seq, int more) {
        return with(body, mentions, changes, responses.withAnswers(seq, more));
    }

    /**
     * The message, pinned.
     *
     * @param seq the entry that records it
     */
    public StoredMessage pinned(long seq, Responses.Pin pin) {
        return with(body, mentions, changes, responses.withPin(seq, pin));
    }

    /**
     * The message without its pin.
     *
     * @param seq the entry that records the change
     */
    public StoredMessage unpinned(long seq) {
        return with(body, mentions, changes, responses.withPin(seq, null));
    }

    public boolean isPinned() {
        return responses.pin() != null;
    }

    private StoredMessage posted(long root, boolean onlyForAuthor, boolean everybody, List<Attachment> files) {
        return new StoredMessage(
                id,
                room,
                number,
                author,
                body,
                clientMessageId,
                replyTo,
                root,
                sentAt,
                mentions,
                onlyForAuthor,
                everybody,
                files,
                changes,
                responses);
    }

    private StoredMessage with(
            String newBody, List<String> newMentions, MessageChanges newChanges, Responses newResponses) {
        return new StoredMessage(
                id,
                room,
                number,
                author,
                newBody,
                clientMessageId,
                replyTo,
                threadRoot,
                sentAt,
                newMentions,
                authorOnly,
                mentionsAll,
                attachments,
                newChanges,
                newResponses);
    }

    /** The entry that brought it into this state; of two states, the one with the higher number is the later one. */
    public long version() {
        return Math.max(id, Math.max(changes.seq(), responses.seq()));
    }

    public boolean isDeleted() {
        return changes.deletion() != null;
    }

    /** The text that it has, or had until now. */
    public Revision revision() {
        MessageChanges.Edit edit = changes.edit();
        return edit == null
                ? new Revision(id, 0, body, sentAt, author)
                : new Revision(id, changes.revision(), body, edit.at(), edit.by());
    }

    /** The id that the author gave it. */
    public ClientMessageKey sentKey() {
        return new ClientMessageKey(author, clientMessageId);
    }

    /** The estimated heap size in bytes; the variable parts are the body, in UTF-16, and all that is in lists. */
    public long bytes() {
        return FIXED_BYTES
                + 2L * body.length()
                + PER_MENTION_BYTES * mentions.size()
                + Attachment.bytes(attachments)
                + changes.bytes()
                + responses.bytes();
    }
}

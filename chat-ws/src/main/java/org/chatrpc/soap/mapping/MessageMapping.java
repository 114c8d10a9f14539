package org.chatrpc.soap.mapping;

import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.Match;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Reaction;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.Revision;
import org.chatrpc.contract.RoomFile;
import org.chatrpc.contract.RoomReport;
import org.chatrpc.contract.SearchResult;
import org.chatrpc.message.Posted;
import org.chatrpc.message.report.ReportIds;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.Found;

/** Maps messages to the contract's types. Thread-safe. */
public final class MessageMapping {
    private final PeopleMapping people;
    private final OwnReactions reactions;

    public MessageMapping(PeopleMapping people, OwnReactions reactions) {
        this.people = people;
        this.reactions = reactions;
    }

    /** Whether this reader sees the message as all those see it who neither wrote it nor reacted to it. */
    boolean isLikeForOthers(StoredMessage stored, String reader) {
        return !stored.author().equals(reader) && reactions.of(stored, reader).isEmpty();
    }

    /**
     * The message as this reader sees it: only the author sees its {@code clientMessageId}, and the reader's own reactions are
     * marked. One that this reader may not see is shown as if it had been deleted when it was sent.
     */
    public Message message(StoredMessage stored, String reader) {
        Message message = new Message();
        message.setMessageId(id(stored.id()));
        message.setRoom(stored.room());
        message.setNumber(stored.number());
        message.setAuthor(stored.author());
        message.setAuthorName(people.displayName(stored.author()));
        message.setAuthorKind(people.isService(stored.author()) ? PeopleMapping.SERVICE : null);
        message.setSentAt(stored.sentAt());
        message.setClientMessageId(stored.author().equals(reader) ? stored.clientMessageId() : null);
        message.setReplyTo(stored.replyTo() == 0 ? null : id(stored.replyTo()));
        message.setThreadRoot(stored.threadRoot() == 0 ? null : id(stored.threadRoot()));
        if (stored.isShownTo(reader)) {
            setContent(message, stored);
            Set<String> own = reactions.of(stored, reader);
            stored.responses().reactions().stream()
                    .map(each -> reaction(each, own.contains(each.emoji())))
                    .forEach(message.getReaction()::add);
        } else {
            message.setDeletedAt(stored.sentAt());
        }
        return message;
    }

    /** A message that was found, as this reader sees it. */
    public SearchResult found(Found found, String reader) {
        SearchResult result = new SearchResult();
        result.setMessage(message(found.message(), reader));
        for (Found.Match part : found.matches()) {
            Match match = new Match();
            match.setStart(part.start());
            match.setLength(part.length());
            match.setAttachmentId(part.attachmentId().isEmpty() ? null : part.attachmentId());
            result.getMatch().add(match);
        }
        return result;
    }

    private static void setContent(Message message, StoredMessage stored) {
        message.setBody(stored.body().isEmpty() ? null : stored.body());
        int replies = stored.responses().replyCount();
        message.setReplyCount(replies == 0 ? null : (Integer) replies);
        message.getMention().addAll(stored.mentions());
        message.setMentionsAll(stored.mentionsAll() ? true : null);
        Responses.Pin pin = stored.responses().pin();
        if (pin != null) {
            message.setPinnedAt(pin.at());
            message.setPinnedBy(pin.by());
        }
        stored.attachments().stream().map(MessageMapping::attachment).forEach(message.getAttachment()::add);
        setChanges(message, stored.changes());
    }

    /** A file as messages show it. */
    public static Attachment attachment(org.chatrpc.model.file.Attachment stored) {
        Attachment attachment = new Attachment();
        attachment.setAttachmentId(stored.id());
        attachment.setName(stored.name());
        attachment.setMediaType(stored.mediaType());
        attachment.setSize(stored.size());
        attachment.setSha256(stored.sha256());
        attachment.setScan(stored.scan().isEmpty() ? null : stored.scan());
        if (stored.picture().isKnown()) {
            attachment.setWidth(stored.picture().width());
            attachment.setHeight(stored.picture().height());
        }
        if (stored.thumbnail().isKnown()) {
            attachment.setThumbnailWidth(stored.thumbnail().width());
            attachment.setThumbnailHeight(stored.thumbnail().height());
        }
        return attachment;
    }

    /** The files of a message, each by itself. */
    public Stream<RoomFile> roomFiles(SentFiles sent) {
        return sent.files().stream().map(stored -> {
            RoomFile file = new RoomFile();
            file.setMessageId(id(sent.messageId()));
            file.setNumber(sent.number());
            file.setAuthor(sent.author());
            file.setAuthorName(people.displayName(sent.author()));
            file.setSentAt(sent.sentAt());
            file.setAttachment(attachment(stored));
            return file;
        });
    }

    private static void setChanges(Message message, MessageChanges changes) {
        MessageChanges.Edit edit = changes.edit();
        if (edit != null) {
            message.setRevision(changes.revision());
            message.setEditedAt(edit.at());
            message.setEditedBy(edit.by());
        }
        MessageChanges.Deletion deletion = changes.deletion();
        if (deletion != null) {
            message.setDeletedAt(deletion.at());
            message.setDeletedBy(deletion.by());
            message.setDeletedReason(deletion.reason().isEmpty() ? null : deletion.reason());
        }
    }

    private static Reaction reaction(org.chatrpc.model.message.Reaction stored, boolean own) {
        Reaction reaction = new Reaction();
        reaction.setEmoji(stored.emoji());
        reaction.setCount(stored.count());
        reaction.getUsername().addAll(stored.usernames());
        reaction.setOwn(own ? true : null);
        return reaction;
    }

    public static Revision revision(org.chatrpc.model.message.Revision stored) {
        Revision revision = new Revision();
        revision.setRevision(stored.number());
        revision.setBody(stored.body());
        revision.setWrittenAt(stored.at());
        revision.setWrittenBy(stored.by());
        return revision;
    }

    public Receipt receipt(Posted posted) {
        Receipt receipt = new Receipt();
        receipt.setMessageId(id(posted.message().id()));
        receipt.setRoom(posted.message().room());
        receipt.setNumber(posted.message().number());
        receipt.setSentAt(posted.message().sentAt());
        receipt.setDuplicate(posted.duplicate());
        return receipt;
    }

    public static RoomReport report(ReportedMessage reported) {
        RoomReport report = new RoomReport();
        report.setReportId(ReportIds.of(reported.report()));
        report.setReporter(reported.report().reporter());
        report.setReason(reported.report().reason());
        report.setReportedAt(reported.report().at());
        report.setRoom(reported.room());
        report.setMessageId(id(reported.report().messageId()));
        report.setNumber(reported.number());
        report.setAuthor(reported.author());
        report.setBody(PeopleMapping.nullIfEmpty(reported.body()));
        return report;
    }

    public static String id(long id) {
        return Long.toString(id);
    }
}

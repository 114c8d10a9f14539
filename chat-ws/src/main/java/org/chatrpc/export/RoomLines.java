package org.chatrpc.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;

/** Writes rooms as lines of an export. A number that has no message is written as a gap. For one thread. */
public final class RoomLines implements RoomSink {
    private final ExportFolder folder;
    private String room = "";
    private long lastNumber;
    private long expected;

    public RoomLines(ExportFolder folder) {
        this.folder = folder;
    }

    @Override
    public void begin(String logId, long seq, Instant at) throws IOException {
        JsonObject line = folder.line("export");
        line.addProperty("format", 1);
        line.addProperty("log", logId);
        line.addProperty("seq", seq);
        line.addProperty("at", at.toString());
        folder.write(line);
    }

    @Override
    public void room(RoomRecord next) throws IOException {
        endRoom();
        room = next.info().id();
        lastNumber = next.lastNumber();
        expected = 1;
        JsonObject line = folder.line("room");
        line.addProperty("room", room);
        line.addProperty("title", next.info().title());
        line.addProperty("topic", next.info().topic());
        line.addProperty("visibility", next.info().visibility().name());
        line.addProperty("archived", next.info().archived());
        line.addProperty("deleted", next.info().deleted());
        RoomRetention retention = next.info().retention();
        line.addProperty("messageDays", RoomRetention.text(retention.messageDays()));
        line.addProperty("fileDays", RoomRetention.text(retention.fileDays()));
        line.addProperty("legalHold", retention.held());
        line.addProperty("createdAt", next.info().createdAt().toString());
        line.addProperty("lastNumber", lastNumber);
        folder.write(line);
    }

    @Override
    public void member(Membership membership, String displayName, Optional<Instant> leftAt) throws IOException {
        JsonObject line = folder.line("member");
        line.addProperty("room", membership.room());
        line.addProperty("username", membership.username());
        line.addProperty("displayName", displayName);
        line.addProperty("role", membership.role().name());
        line.addProperty("joinedAt", membership.joinedAt().toString());
        line.addProperty("active", membership.isActive());
        leftAt.ifPresent(at -> line.addProperty("leftAt", at.toString()));
        folder.write(line);
    }

    @Override
    public void message(
            StoredMessage message, List<Revision> revisions, List<Reaction.OfPerson> reactions, Content content)
            throws IOException {
        gapBefore(message.number());
        expected = message.number() + 1;
        JsonObject line = folder.line("message");
        line.addProperty("room", message.room());
        line.addProperty("number", message.number());
        line.addProperty("id", message.id());
        line.addProperty("author", message.author());
        line.addProperty("sentAt", message.sentAt().toString());
        MessageChanges changes = message.changes();
        MessageChanges.Deletion deletion = changes.deletion();
        if (deletion != null) {
            line.addProperty("deletedBy", deletion.by());
            line.addProperty("deletedAt", deletion.at().toString());
            line.addProperty("reason", deletion.reason());
            if (!revisions.isEmpty()) {
                line.add("held", texts(revisions));
            }
        } else {
            body(line, message, revisions, reactions);
        }
        line.add("files", files(message, content));
        folder.write(line);
    }

    private static void body(
            JsonObject line, StoredMessage message, List<Revision> revisions, List<Reaction.OfPerson> reactions) {
        line.addProperty("body", message.body());
        if (message.replyTo() != 0) {
            line.addProperty("replyTo", message.replyTo());
            line.addProperty("threadRoot", message.threadRoot());
        }
        if (message.authorOnly()) {
            line.addProperty("authorOnly", true);
        }
        JsonArray mentions = new JsonArray();
        message.mentions().forEach(mentions::add);
        line.add("mentions", mentions);
        MessageChanges.Edit edit = message.changes().edit();
        if (edit != null) {
            line.addProperty("revision", message.changes().revision());
            line.addProperty("editedBy", edit.by());
            line.addProperty("editedAt", edit.at().toString());
            line.add("earlier", texts(revisions));
        }
        Responses.Pin pin = message.responses().pin();
        if (pin != null) {
            line.addProperty("pinnedBy", pin.by());
            line.addProperty("pinnedAt", pin.at().toString());
        }
        Map<String, JsonArray> byEmoji = new TreeMap<>();
        for (Reaction.OfPerson reaction : reactions) {
            byEmoji.computeIfAbsent(reaction.key().emoji(), emoji -> new JsonArray())
                    .add(reaction.key().username());
        }
        JsonObject reacted = new JsonObject();
        byEmoji.forEach(reacted::add);
        line.add("reactions", reacted);
    }

    private static JsonArray texts(List<Revision> revisions) {
        JsonArray texts = new JsonArray();
        for (Revision revision : revisions) {
            JsonObject text = new JsonObject();
            text.addProperty("revision", revision.number());
            text.addProperty("writtenAt", revision.at().toString());
            text.addProperty("body", revision.body());
            texts.add(text);
        }
        return texts;
    }

    private JsonArray files(StoredMessage message, Content content) throws IOException {
        JsonArray files = new JsonArray();
        for (Attachment attachment : message.attachments()) {
            JsonObject file = new JsonObject();
            file.addProperty("id", attachment.id());
            file.addProperty("name", attachment.name());
            file.addProperty("mediaType", attachment.mediaType());
            ExportFolder.Copied copied = folder.copy(attachment.id(), content);
            file.addProperty("size", copied.size());
            file.addProperty("sha256", copied.sha256());
            copied.addDamage(file, attachment.sha256());
            files.add(file);
        }
        return files;
    }

    /** The store keeps a row for each number. A missing one is reported rather than skipped. */
    private void gapBefore(long number) throws IOException {
        if (!room.isEmpty() && number > expected) {
            JsonObject line = folder.line("gap");
            line.addProperty("room", room);
            line.addProperty("from", expected);
            line.addProperty("to", number - 1);
            folder.write(line);
        }
    }

    /** Ends the last room. */
    public void endRoom() throws IOException {
        gapBefore(lastNumber + 1);
        expected = lastNumber + 1;
    }
}

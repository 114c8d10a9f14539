package org.chatrpc.store.sql.table.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Arrays;
import java.util.List;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.store.connect.StoreException;
import org.jspecify.annotations.Nullable;

/** Files as messages show them, as JSON in a column of the message: reading a page of messages must not require lookups. */
public final class AttachmentCodec {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private AttachmentCodec() {}

    /** Null if there are none. */
    static @Nullable String encode(List<Attachment> attachments) {
        return attachments.isEmpty() ? null : GSON.toJson(attachments);
    }

    static List<Attachment> decode(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return Arrays.stream(GSON.fromJson(json, Attachment[].class))
                    .map(AttachmentCodec::complete)
                    .toList();
        } catch (JsonParseException e) {
            throw new StoreException("The attachments of a message cannot be parsed.", e);
        }
    }

    public static String encodeOne(Attachment attachment) {
        return GSON.toJson(attachment);
    }

    public static @Nullable Attachment decodeOne(@Nullable String json) {
        return json == null ? null : decode("[" + json + "]").get(0);
    }

    /** Fields that an earlier version did not store are null. */
    private static Attachment complete(Attachment stored) {
        return new Attachment(
                stored.id(),
                stored.name(),
                stored.mediaType(),
                stored.size(),
                stored.sha256(),
                orNone(stored.picture()),
                orNone(stored.thumbnail()),
                stored.scan() == null ? "" : stored.scan());
    }

    private static Attachment.Size orNone(Attachment.@Nullable Size size) {
        return size == null ? Attachment.Size.NONE : size;
    }
}

package org.chatrpc.store.sql.table.log;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.UnknownFact;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.PinFact;
import org.chatrpc.model.fact.message.ReactionFact;
import org.chatrpc.store.connect.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The single codec of facts: the record's components as a JSON object, with times in milliseconds since 1970 UTC.
 * Components missing in entries of an older version are null, 0 or false; unknown ones of a newer version are ignored.
 * Thread-safe.
 */
final class FactCodec {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Instant.class, new Millis().nullSafe())
            .disableHtmlEscaping()
            .create();

    /** Components of facts with texts by users. */
    private static final List<String> TEXTS = List.of("reason", "resolution", "title", "topic");

    private FactCodec() {}

    private record Emoji(@Nullable String emoji) {}

    private record Pinned(int pinnedCount) {}

    /** The payload. Messages are stored in a table of their own. */
    static String encode(Fact fact) {
        if (fact instanceof ReactionFact reaction) {
            return GSON.toJson(new Emoji(reaction.emoji()));
        }
        if (fact instanceof PinFact pin) {
            return GSON.toJson(new Pinned(pin.pinnedCount()));
        }
        return fact instanceof MessageFact ? "{}" : GSON.toJson(fact);
    }

    /** The emoji in the payload of a {@link ReactionFact}. */
    static String emoji(String payload) {
        String emoji = GSON.fromJson(payload, Emoji.class).emoji();
        return emoji == null ? "" : emoji;
    }

    /** The payload without texts by users: in reports, and as title and topic of a room. */
    static String withoutTexts(String payload) {
        JsonObject fact = JsonParser.parseString(payload).getAsJsonObject();
        blank(fact);
        if (fact.get("room") instanceof JsonObject room) {
            blank(room);
        }
        return GSON.toJson(fact);
    }

    private static void blank(JsonObject object) {
        TEXTS.stream().filter(object::has).forEach(name -> object.addProperty(name, ""));
    }

    /** The number in the payload of a {@link PinFact}. */
    static int pinnedCount(String payload) {
        return GSON.fromJson(payload, Pinned.class).pinnedCount();
    }

    /** The fact with this payload; an {@link UnknownFact} for a kind that this version does not know. */
    static Fact decode(String kind, String actor, String payload) {
        Optional<Class<? extends Fact>> type = FactKinds.classOf(kind);
        if (type.isEmpty()) {
            return new UnknownFact(kind, actor);
        }
        try {
            return GSON.fromJson(payload, type.get());
        } catch (JsonParseException e) {
            throw new StoreException(
                    "The log contains an entry of kind " + kind + " whose payload cannot be parsed.", e);
        }
    }

    private static final class Millis extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toEpochMilli());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.ofEpochMilli(in.nextLong());
        }
    }
}

package org.chatrpc.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of an export: a JSON object that ends with {@code previous}, the hash of the line before it, and {@code hash}, the SHA-256
 * of everything before that member, in UTF-8. So it can be verified with standard tools.
 *
 * @param text the line as it is written
 * @param hash in lower-case hexadecimal
 */
public record ChainedLine(String text, String hash) {
    /** The hash before the first line. */
    public static final String START = "0".repeat(64);

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String MEMBER = ",\"hash\":\"";
    private static final Pattern END = Pattern.compile(",\"hash\":\"[0-9a-f]{64}\"}");
    private static final int END_LENGTH = MEMBER.length() + 64 + 2;

    /** The line after the one with the hash {@code previous}. Adds that to the content, which has at least one member. */
    static ChainedLine after(String previous, JsonObject content) {
        content.addProperty("previous", previous);
        String json = GSON.toJson(content);
        String hashed = json.substring(0, json.length() - 1);
        String hash = sha256(hashed);
        return new ChainedLine(hashed + MEMBER + hash + "\"}", hash);
    }

    /** The content of a line that is as it was hashed; empty if it is not. */
    static Optional<JsonObject> intact(String line) {
        int end = line.length() - END_LENGTH;
        if (end < 0 || !END.matcher(line.substring(end)).matches()) {
            return Optional.empty();
        }
        String hashed = line.substring(0, end);
        if (!sha256(hashed).equals(line.substring(end + MEMBER.length(), line.length() - 2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonParser.parseString(line).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(newDigest().digest(text.getBytes(UTF_8)));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}

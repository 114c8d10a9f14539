package org.chatrpc.client.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outbox of one account as a text file: one line per message, with tab-separated fields.
 *
 * <p>Each save rewrites the file. An outbox contains a handful of messages, so this costs less than one call.
 */
final class OutboxFile {

    private static final String HEADER = "chat outbox 1";
    private static final String FAILED = "failed ";

    private final Path file;

    OutboxFile(Path file) {
        this.file = file;
    }

    /** The saved messages, in order. */
    List<Unsent> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Unsent> unsent = new ArrayList<>();
        boolean damaged = false;
        // Read as single bytes, so that invalid UTF-8 damages only its own line.
        for (String line : Files.readAllLines(file, ISO_8859_1).stream().skip(1).toList()) {
            try {
                unsent.add(parse(UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(line.getBytes(ISO_8859_1)))
                        .toString()));
            } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
                damaged = true;
            }
        }
        if (damaged) {
            // The readable messages are still sent.
            PrivateFiles.keepDamaged(file);
        }
        return unsent;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Replaces the saved messages; on return, they are on disk. */
    void save(List<Unsent> unsent) throws IOException {
        String text = unsent.stream().map(OutboxFile::format).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        PrivateFiles.replace(file, text);
    }

    private static String format(Unsent unsent) {
        OutgoingMessage message = unsent.message();
        return String.join(
                "\t",
                message.clientMessageId(),
                message.room(),
                message.writtenAt().toString(),
                unsent.failed() ? FAILED + escape(unsent.reason()) : "waiting",
                escape(message.body()));
    }

    private static Unsent parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("Not a message: " + line);
        }
        OutgoingMessage message = new OutgoingMessage(parts[0], parts[1], unescape(parts[4]), Instant.parse(parts[2]));
        return parts[3].startsWith(FAILED)
                ? Unsent.failed(message, unescape(parts[3].substring(FAILED.length())))
                : Unsent.waiting(message);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            plain.append(
                    switch (escaped) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> escaped;
                    });
        }
        return plain.toString();
    }
}

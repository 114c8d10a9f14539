package org.chatrpc.client.session.outbox;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;

/**
 * The outbox of one account as a text file: one line per entry, with tab-separated fields. A new message has five (its
 * id, room, time, state and text), as in the first version; the change to a message has its kind and the message's id
 * after these, and an edit the revision too; a reply has the id of the message it replies to, each file of a message its
 * upload id, name, size and SHA-256, a reaction the emoji as its text, a deletion its reason, and a pin no text.
 *
 * <p>Each save rewrites the file. An outbox contains a handful of entries, so this costs less than one call.
 */
final class OutboxFile {

    private static final String HEADER = "chat outbox 2";
    private static final String FAILED = "failed ";
    private static final String PAUSED = "paused";
    private static final String ANSWER = "answer";
    private static final String FILE = "file";
    private static final String EDIT = "edit";
    private static final String DELETION = "deletion";
    private static final String REACTION = "reaction";
    private static final String NO_REACTION = "no reaction";
    private static final String PIN = "pin";
    private static final String NO_PIN = "no pin";

    private final Path file;

    OutboxFile(Path file) {
        this.file = file;
    }

    /** The saved entries, in order. */
    List<Unsent> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Unsent> unsent = new ArrayList<>();
        boolean damaged = false;
        // Read as single bytes, so that invalid UTF-8 damages only its own line.
        for (String line : Files.readAllLines(file, ISO_8859_1).stream().skip(1).toList()) {
            if (line.isEmpty()) {
                continue; // Earlier versions wrote one when there was no entry.
            }
            try {
                unsent.add(parse(UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(line.getBytes(ISO_8859_1)))
                        .toString()));
            } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
                damaged = true;
            }
        }
        if (damaged) {
            // What is readable is still sent.
            PrivateFiles.keepDamaged(file);
        }
        return unsent;
    }

    /** Whether a part of it, or of an earlier version, was damaged; what it said may still be of use to the user. */
    boolean damaged() {
        return Files.exists(PrivateFiles.damaged(file));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Replaces the saved entries; on return, they are on disk. */
    void save(List<Unsent> unsent) throws IOException {
        String text =
                unsent.stream().map(entry -> format(entry) + "\n").collect(Collectors.joining("", HEADER + "\n", ""));
        PrivateFiles.replace(file, text);
    }

    private static String format(Unsent unsent) {
        Outgoing wanted = unsent.wanted();
        List<String> fields = new ArrayList<>(
                List.of(wanted.key(), wanted.room(), wanted.writtenAt().toString(), state(unsent)));
        if (wanted instanceof OutgoingMessage message) {
            fields.add(escape(message.body()));
            message.replyTo().ifPresent(answered -> fields.addAll(List.of(ANSWER, answered)));
            message.files()
                    .forEach(file -> fields.addAll(List.of(
                            FILE,
                            file.clientUploadId(),
                            escape(file.name()),
                            Long.toString(file.size()),
                            file.sha256())));
        } else if (wanted instanceof OutgoingChange.Edit edit) {
            String revision = edit.revision().isPresent()
                    ? Integer.toString(edit.revision().getAsInt())
                    : "";
            fields.addAll(List.of(escape(edit.body()), EDIT, edit.messageId(), revision));
        } else if (wanted instanceof OutgoingChange.Deletion deletion) {
            fields.addAll(List.of(escape(deletion.reason()), DELETION, deletion.messageId()));
        } else if (wanted instanceof OutgoingReaction reaction) {
            String kind = reaction.chosen() ? REACTION : NO_REACTION;
            fields.addAll(List.of(escape(reaction.emoji()), kind, reaction.messageId()));
        } else if (wanted instanceof OutgoingPin pin) {
            fields.addAll(List.of("", pin.pinned() ? PIN : NO_PIN, pin.messageId()));
        }
        return String.join("\t", fields);
    }

    private static String state(Unsent unsent) {
        return switch (unsent.state()) {
            case WAITING, RETRIED -> "waiting";
            case FAILED -> FAILED + escape(unsent.reason());
            case PAUSED -> PAUSED;
        };
    }

    private static Unsent parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 5) {
            throw new IllegalArgumentException("Not an entry: " + line);
        }
        Outgoing wanted = wanted(fields);
        if (fields[3].equals(PAUSED)) {
            return Unsent.paused(wanted);
        }
        return fields[3].startsWith(FAILED)
                ? Unsent.failed(wanted, unescape(fields[3].substring(FAILED.length())))
                : Unsent.waiting(wanted);
    }

    private static Outgoing wanted(String[] fields) {
        Instant writtenAt = Instant.parse(fields[2]);
        String body = unescape(fields[4]);
        if (fields.length == 5 || fields[5].equals(ANSWER) || fields[5].equals(FILE)) {
            return message(fields, body, writtenAt);
        } else if (fields.length == 8 && fields[5].equals(EDIT)) {
            OptionalInt revision =
                    fields[7].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[7]));
            return new OutgoingChange.Edit(fields[0], fields[1], writtenAt, fields[6], revision, body);
        } else if (fields.length == 7 && fields[5].equals(DELETION)) {
            return new OutgoingChange.Deletion(fields[0], fields[1], writtenAt, fields[6], body);
        } else if (fields.length == 7 && (fields[5].equals(REACTION) || fields[5].equals(NO_REACTION))) {
            return new OutgoingReaction(fields[0], fields[1], writtenAt, fields[6], body, fields[5].equals(REACTION));
        } else if (fields.length == 7 && (fields[5].equals(PIN) || fields[5].equals(NO_PIN))) {
            return new OutgoingPin(fields[0], fields[1], writtenAt, fields[6], fields[5].equals(PIN));
        }
        throw new IllegalArgumentException("Not an entry of this version: " + String.join("\t", fields));
    }

    /** The fields after the text are groups, each with its kind first. */
    private static OutgoingMessage message(String[] fields, String body, Instant writtenAt) {
        Optional<String> replyTo = Optional.empty();
        List<OutgoingFile> files = new ArrayList<>();
        int i = 5;
        while (i < fields.length) {
            if (fields[i].equals(ANSWER) && i + 1 < fields.length) {
                replyTo = Optional.of(fields[i + 1]);
                i += 2;
            } else if (fields[i].equals(FILE) && i + 4 < fields.length) {
                files.add(new OutgoingFile(
                        fields[i + 1], unescape(fields[i + 2]), Long.parseLong(fields[i + 3]), fields[i + 4]));
                i += 5;
            } else {
                throw new IllegalArgumentException("Not an entry of this version: " + String.join("\t", fields));
            }
        }
        return new OutgoingMessage(fields[0], fields[1], body, writtenAt, replyTo, files);
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

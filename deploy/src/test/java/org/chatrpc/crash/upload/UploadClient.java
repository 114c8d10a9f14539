package org.chatrpc.crash.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.UploadPart;
import org.chatrpc.remote.Remote;

/**
 * A process that uploads and sends one file after the other, until its folder has a file {@value #STOP}. It can be killed at any time:
 * started again with the same folder, it goes on with the file that it had begun, or gives that up and never asks for it again.
 */
final class UploadClient {
    static final String STOP = "stop";
    /** A line for each file that was begun, sent or given up. */
    static final String LOG = "log";

    static final String BEGUN = "begun";
    static final String SENT = "sent";
    static final String GIVEN_UP = "given-up";

    private static final String TOKEN = "token";
    private static final String SERVERS = "servers";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int PART = 65_536;
    /** One of so many files that were begun before the process was killed is given up. */
    private static final int GIVES_UP = 4;

    private final Path folder;
    private final String name;
    private final String token;
    private final Remote remote;

    private UploadClient(Path folder) throws IOException {
        this.folder = folder;
        this.name = folder.getFileName().toString();
        this.token = Files.readString(folder.resolve(TOKEN));
        Instant deadline = Instant.now().plus(LIMIT);
        this.remote = new Remote(
                Files.readAllLines(folder.resolve(SERVERS)), () -> Instant.now().isAfter(deadline));
    }

    /** Writes what a client with this folder needs to know. */
    static void prepare(Path folder, String token, List<String> servers) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(TOKEN), token);
        Files.write(folder.resolve(SERVERS), servers);
    }

    public static void main(String[] arguments) throws Exception {
        new UploadClient(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        Path log = folder.resolve(LOG);
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        int number = 0;
        if (!lines.isEmpty()) {
            String[] last = lines.get(lines.size() - 1).split(" ");
            number = Integer.parseInt(last[1]);
            if (!last[0].equals(BEGUN)) {
                number++;
            } else if (new Random().nextInt(GIVES_UP) == 0) {
                write(GIVEN_UP, number, "");
                number++;
            }
        }
        while (!Files.exists(folder.resolve(STOP))) {
            KnownFile file = KnownFile.of(name, number);
            write(BEGUN, number, "");
            String attachment = upload(file);
            write(SENT, number, " " + send(file, attachment) + " " + attachment);
            number++;
        }
    }

    /** Survives the process, as one write does. */
    private void write(String what, int number, String more) throws IOException {
        Files.writeString(
                folder.resolve(LOG),
                what + " " + number + more + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private String send(KnownFile file, String attachment) throws InterruptedException {
        SendMessage send = new SendMessage();
        send.setToken(token);
        send.setRoom("general");
        send.setBody(file.key());
        send.setClientMessageId(file.clientId());
        send.getAttachmentId().add(attachment);
        return remote.untilAnswered(port -> port.sendMessage(send)).getReceipt().getMessageId();
    }

    private String upload(KnownFile file) throws Exception {
        byte[] content = file.content();
        BeginUpload begin = new BeginUpload();
        begin.setToken(token);
        begin.setRoom("general");
        begin.setName(file.name());
        begin.setSize(content.length);
        begin.setSha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        begin.setClientUploadId(file.clientId());
        BeginUploadResponse begun = remote.untilAnswered(port -> port.beginUpload(begin));
        long offset = begun.getOffset();
        while (offset < content.length) {
            UploadPart part = new UploadPart();
            part.setToken(token);
            part.setUploadId(begun.getUploadId());
            part.setOffset(offset);
            part.setContent(Arrays.copyOfRange(content, (int) offset, (int) Math.min(content.length, offset + PART)));
            offset = remote.untilAnswered(port -> port.uploadPart(part)).getOffset();
        }
        FinishUpload finish = new FinishUpload();
        finish.setToken(token);
        finish.setUploadId(begun.getUploadId());
        return remote.untilAnswered(port -> port.finishUpload(finish))
                .getAttachment()
                .getAttachmentId();
    }
}

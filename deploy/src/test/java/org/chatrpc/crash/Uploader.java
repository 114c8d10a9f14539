package org.chatrpc.crash;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.UploadPart;

/** Uploads and sends files to the room general, one after the other, each until it has a receipt. */
final class Uploader implements Callable<List<Uploader.Sent>> {
    private static final int MAX_BYTES = 1_500_000;
    private static final int PART = 65_536;

    private final Remote remote;
    private final String username;
    private final AtomicBoolean stop;
    private final Random random;
    private String token = "";

    Uploader(Remote remote, String username, AtomicBoolean stop, long seed) {
        this.remote = remote;
        this.username = username;
        this.stop = stop;
        this.random = new Random(seed);
    }

    /** A file with a receipt. */
    record Sent(String messageId, String attachmentId, byte[] content) {}

    void register() throws InterruptedException {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword("password of " + username);
        token = remote.untilAnswered(port -> port.register(request))
                .getSession()
                .getToken();
    }

    String token() {
        return token;
    }

    @Override
    public List<Sent> call() throws Exception {
        List<Sent> sent = new ArrayList<>();
        while (!stop.get()) {
            byte[] content = new byte[1 + random.nextInt(MAX_BYTES)];
            random.nextBytes(content);
            String id = upload(content);
            SendMessage send = new SendMessage();
            send.setToken(token);
            send.setRoom("general");
            send.setBody("");
            send.setClientMessageId(UUID.randomUUID().toString());
            send.getAttachmentId().add(id);
            String messageId = remote.untilAnswered(port -> port.sendMessage(send))
                    .getReceipt()
                    .getMessageId();
            sent.add(new Sent(messageId, id, content));
        }
        return sent;
    }

    private String upload(byte[] content) throws Exception {
        BeginUpload begin = new BeginUpload();
        begin.setToken(token);
        begin.setRoom("general");
        begin.setName("data.bin");
        begin.setSize(content.length);
        begin.setSha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        begin.setClientUploadId(UUID.randomUUID().toString());
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

    byte[] download(String attachmentId) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DownloadPartResponse part;
        do {
            DownloadPart request = new DownloadPart();
            request.setToken(token);
            request.setAttachmentId(attachmentId);
            request.setOffset(all.size());
            part = remote.untilAnswered(port -> port.downloadPart(request));
            all.writeBytes(part.getContent());
        } while (all.size() < part.getSize());
        return all.toByteArray();
    }
}

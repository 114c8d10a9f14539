package org.chatrpc.acceptance;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.UploadPart;

/** Files that a person uploads by the operations of the contract, and sends. */
final class Uploading {
    /** In bytes, the most that the server takes in one call by default. */
    static final int PART = 131_072;

    private Uploading() {}

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    static BeginUpload begin(Person person, String room, String name, byte[] content) throws Exception {
        BeginUpload begin = new BeginUpload();
        begin.setToken(person.token());
        begin.setRoom(room);
        begin.setName(name);
        begin.setSize(content.length);
        begin.setSha256(sha256(content));
        begin.setClientUploadId(UUID.randomUUID().toString());
        return begin;
    }

    static UploadPart part(Person person, String uploadId, byte[] content, long offset) {
        UploadPart part = new UploadPart();
        part.setToken(person.token());
        part.setUploadId(uploadId);
        part.setOffset(offset);
        part.setContent(Arrays.copyOfRange(content, (int) offset, (int) Math.min(content.length, offset + PART)));
        return part;
    }

    static Attachment finish(Person person, String uploadId) throws ChatFault {
        FinishUpload finish = new FinishUpload();
        finish.setToken(person.token());
        finish.setUploadId(uploadId);
        return person.port().finishUpload(finish).getAttachment();
    }

    static Attachment upload(Person person, String room, String name, byte[] content) throws Exception {
        BeginUploadResponse begun = person.port().beginUpload(begin(person, room, name, content));
        long offset = begun.getOffset();
        while (offset < content.length) {
            offset = person.port()
                    .uploadPart(part(person, begun.getUploadId(), content, offset))
                    .getOffset();
        }
        return finish(person, begun.getUploadId());
    }

    static Receipt send(Person person, String room, String body, String... attachments) throws ChatFault {
        SendMessage send = new SendMessage();
        send.setToken(person.token());
        send.setRoom(room);
        send.setBody(body);
        send.setClientMessageId(UUID.randomUUID().toString());
        send.getAttachmentId().addAll(List.of(attachments));
        return person.port().sendMessage(send).getReceipt();
    }
}

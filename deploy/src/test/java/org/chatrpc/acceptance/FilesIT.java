package org.chatrpc.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.GetFileLimits;
import org.chatrpc.contract.GetFileLimitsResponse;
import org.chatrpc.contract.ListFiles;
import org.chatrpc.contract.ListFilesResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.RoomFile;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.UploadPart;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Files in messages: by the operations of the contract, by hand-written SOAP, and over plain HTTP. */
@ArquillianTest
class FilesIT extends TwoPeople {
    private static final int PART = 131_072;

    private final HttpClient http = HttpClient.newHttpClient();

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static BeginUpload begin(Person person, String room, String name, byte[] content) throws Exception {
        BeginUpload begin = new BeginUpload();
        begin.setToken(person.token());
        begin.setRoom(room);
        begin.setName(name);
        begin.setSize(content.length);
        begin.setSha256(sha256(content));
        begin.setClientUploadId(UUID.randomUUID().toString());
        return begin;
    }

    private static UploadPart part(Person person, String uploadId, byte[] content, long offset) {
        UploadPart part = new UploadPart();
        part.setToken(person.token());
        part.setUploadId(uploadId);
        part.setOffset(offset);
        part.setContent(Arrays.copyOfRange(content, (int) offset, (int) Math.min(content.length, offset + PART)));
        return part;
    }

    private static Attachment finish(Person person, String uploadId) throws ChatFault {
        FinishUpload finish = new FinishUpload();
        finish.setToken(person.token());
        finish.setUploadId(uploadId);
        return person.port().finishUpload(finish).getAttachment();
    }

    private static Attachment upload(Person person, String room, String name, byte[] content) throws Exception {
        BeginUploadResponse begun = person.port().beginUpload(begin(person, room, name, content));
        long offset = begun.getOffset();
        while (offset < content.length) {
            offset = person.port()
                    .uploadPart(part(person, begun.getUploadId(), content, offset))
                    .getOffset();
        }
        return finish(person, begun.getUploadId());
    }

    private static Receipt send(Person person, String room, String body, String... attachments) throws ChatFault {
        SendMessage send = new SendMessage();
        send.setToken(person.token());
        send.setRoom(room);
        send.setBody(body);
        send.setClientMessageId(UUID.randomUUID().toString());
        send.getAttachmentId().addAll(List.of(attachments));
        return person.port().sendMessage(send).getReceipt();
    }

    private static byte[] download(Person person, String attachmentId, boolean thumbnail) throws ChatFault {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DownloadPartResponse part;
        do {
            DownloadPart request = new DownloadPart();
            request.setToken(person.token());
            request.setAttachmentId(attachmentId);
            request.setThumbnail(thumbnail);
            request.setOffset(all.size());
            part = person.port().downloadPart(request);
            all.writeBytes(part.getContent());
        } while (all.size() < part.getSize());
        return all.toByteArray();
    }

    private HttpResponse<byte[]> get(String path, String token, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "files/" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aPictureIsSentSeenAndGone() throws Exception {
        String lab = ada.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        ada.inviteMember(lab, bob.username());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1_000, 500, BufferedImage.TYPE_INT_RGB), "png", png);
        Attachment sent = upload(ada, lab, "../Grüße.png", png.toByteArray());
        Receipt receipt = send(ada, lab, "", sent.getAttachmentId());

        Message seen = bob.history(lab, null, null, 1).getMessage().get(0);
        assertThat(seen.getMessageId()).isEqualTo(receipt.getMessageId());
        assertThat(seen.getBody()).isNull();
        assertThat(seen.getAttachment()).hasSize(1);
        Attachment attachment = seen.getAttachment().get(0);
        assertThat(attachment).usingRecursiveComparison().isEqualTo(sent);
        assertThat(attachment.getName()).isEqualTo("Grüße.png");
        assertThat(attachment.getMediaType()).isEqualTo("image/png");
        assertThat(attachment.getSize()).isEqualTo(png.size());
        assertThat(attachment.getWidth()).isEqualTo(1_000);
        assertThat(attachment.getHeight()).isEqualTo(500);
        assertThat(download(bob, attachment.getAttachmentId(), false)).isEqualTo(png.toByteArray());
        BufferedImage thumbnail =
                ImageIO.read(new ByteArrayInputStream(download(bob, attachment.getAttachmentId(), true)));
        assertThat(thumbnail.getWidth()).isEqualTo(attachment.getThumbnailWidth());
        assertThat(thumbnail.getHeight()).isEqualTo(attachment.getThumbnailHeight());
        assertThat(get(attachment.getAttachmentId() + "/thumbnail", bob.token()).statusCode())
                .isEqualTo(200);

        DeleteMessage delete = new DeleteMessage();
        delete.setToken(ada.token());
        delete.setMessageId(receipt.getMessageId());
        ada.port().deleteMessage(delete);
        assertFault("NO_SUCH_FILE", "attachmentId", () -> download(bob, attachment.getAttachmentId(), false));
        assertThat(bob.history(lab, null, null, 1).getMessage().get(0).getAttachment())
                .isEmpty();
    }

    @Test
    void anUploadResumesAndIsReadInRanges() throws Exception {
        byte[] content = random(1_000_000);
        BeginUpload begin = begin(ada, "general", "data.svg", content);
        String uploadId = ada.port().beginUpload(begin).getUploadId();
        ada.port().uploadPart(part(ada, uploadId, content, 0));
        BeginUploadResponse again = ada.port().beginUpload(begin);
        assertThat(again.getUploadId()).isEqualTo(uploadId);
        assertThat(again.getOffset()).isEqualTo(PART);
        assertFault("UPLOAD_INCOMPLETE", "uploadId", () -> finish(ada, uploadId));
        for (long offset = again.getOffset(); offset < content.length; ) {
            offset = ada.port().uploadPart(part(ada, uploadId, content, offset)).getOffset();
        }
        String id = finish(ada, uploadId).getAttachmentId();
        assertThat(get(id, bob.token()).statusCode()).isEqualTo(404);
        send(ada, "general", "here", id);

        DownloadPart before = new DownloadPart();
        before.setToken(bob.token());
        before.setAttachmentId(id);
        before.setOffset(-1);
        assertFault("INVALID_VALUE", "offset", () -> bob.port().downloadPart(before));

        HttpResponse<byte[]> whole = get(id, bob.token());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(content);
        assertThat(header(whole, "Content-Type")).startsWith("application/octet-stream");
        assertThat(header(whole, "Content-Disposition")).startsWith("attachment; filename=\"data.svg\"");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(whole, "Cache-Control")).contains("private");
        HttpResponse<byte[]> middle = get(id, bob.token(), "Range", "bytes=500000-500009");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(header(middle, "Content-Range")).isEqualTo("bytes 500000-500009/1000000");
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(content, 500_000, 500_010));
        assertThat(get(id, bob.token(), "Range", "bytes=1000000-").statusCode()).isEqualTo(416);
        assertThat(get(id, bob.token(), "If-None-Match", header(whole, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(id, "").statusCode()).isEqualTo(401);
        assertThat(get(id, "nonsense").statusCode()).isEqualTo(401);
        assertThat(get("0".repeat(32), bob.token()).statusCode()).isEqualTo(404);
        assertThat(get("..%2f..%2fchat.db", bob.token()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theFilesOfARoomAreListedForItsMembers() throws Exception {
        String lab = ada.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        GetFileLimits limits = new GetFileLimits();
        limits.setToken(ada.token());
        limits.setRoom(lab);
        GetFileLimitsResponse before = ada.port().getFileLimits(limits);
        assertThat(before.isAllowed()).isTrue();
        assertThat(before.getMaxFileBytes()).isEqualTo(100L << 20);
        assertThat(before.getMaxFilesPerMessage()).isEqualTo(10);
        assertThat(before.getMaxPartBytes()).isEqualTo(PART);

        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 50, BufferedImage.TYPE_INT_RGB), "png", png);
        Attachment picture = upload(ada, lab, "plan.png", png.toByteArray());
        Attachment data = upload(ada, lab, "data.bin", random(5_000));
        Receipt first = send(ada, lab, "", picture.getAttachmentId(), data.getAttachmentId());
        Attachment later = upload(ada, lab, "later.bin", random(6_000));
        Receipt second = send(ada, lab, "", later.getAttachmentId());
        assertThat(ada.port().getFileLimits(limits).getFreeBytes())
                .isEqualTo(before.getFreeBytes() - png.size() - 11_000);

        ListFiles list = new ListFiles();
        list.setToken(bob.token());
        list.setRoom(lab);
        assertFault("NO_SUCH_ROOM", "room", () -> bob.port().listFiles(list));
        ada.inviteMember(lab, bob.username());
        list.setLimit(1);
        ListFilesResponse newest = bob.port().listFiles(list);
        assertThat(newest.isHasMore()).isTrue();
        assertThat(newest.getFile()).hasSize(1);
        RoomFile file = newest.getFile().get(0);
        assertThat(file.getAttachment()).usingRecursiveComparison().isEqualTo(later);
        assertThat(file.getMessageId()).isEqualTo(second.getMessageId());
        assertThat(file.getNumber()).isEqualTo(second.getNumber());
        assertThat(file.getAuthor()).isEqualTo(ada.username());
        assertThat(file.getSentAt()).isEqualTo(second.getSentAt());
        list.setBeforeMessageId(second.getMessageId());
        ListFilesResponse older = bob.port().listFiles(list);
        assertThat(older.isHasMore()).isFalse();
        assertThat(older.getFile())
                .extracting(one -> one.getAttachment().getName())
                .containsExactly("plan.png", "data.bin");
        list.setBeforeMessageId(null);
        list.setLimit(null);
        list.setKind("PICTURE");
        assertThat(bob.port().listFiles(list).getFile())
                .extracting(RoomFile::getMessageId)
                .containsExactly(first.getMessageId());
        list.setKind("video");
        assertFault("INVALID_VALUE", "kind", () -> bob.port().listFiles(list));
        list.setKind("FILE");
        list.setBeforeMessageId("x");
        assertFault("NO_SUCH_MESSAGE", "beforeMessageId", () -> bob.port().listFiles(list));

        DeleteMessage delete = new DeleteMessage();
        delete.setToken(ada.token());
        delete.setMessageId(first.getMessageId());
        ada.port().deleteMessage(delete);
        list.setKind(null);
        list.setBeforeMessageId(null);
        assertThat(bob.port().listFiles(list).getFile())
                .extracting(RoomFile::getMessageId)
                .containsExactly(second.getMessageId());
    }

    @Test
    void aProgramWithoutASoapStackSendsAFile() throws Exception {
        RawSoap soap = new RawSoap(base);
        byte[] content = "A text by hand.\n".getBytes(UTF_8);
        HttpResponse<String> begun = soap.call("<c:BeginUpload><c:token>" + ada.token()
                + "</c:token><c:room>general</c:room><c:name>notes.txt</c:name><c:size>" + content.length
                + "</c:size><c:sha256>" + sha256(content).toUpperCase()
                + "</c:sha256><c:clientUploadId>by-hand-" + UUID.randomUUID()
                + "</c:clientUploadId></c:BeginUpload>");
        String id = RawSoap.element(begun, "uploadId");
        String start = "<c:UploadPart><c:token>" + ada.token() + "</c:token><c:uploadId>" + id
                + "</c:uploadId><c:offset>0</c:offset><c:content>";
        RawSoap.assertFault(soap.call(start + "not*base64</c:content></c:UploadPart>"), 500, "INVALID_VALUE");
        // With line breaks, as many encoders write them.
        String encoded = Base64.getMimeEncoder(8, "\r\n".getBytes(UTF_8)).encodeToString(content);
        HttpResponse<String> sent = soap.call(start + "\n  " + encoded + "\n</c:content></c:UploadPart>");
        assertThat(RawSoap.element(sent, "offset")).isEqualTo(Integer.toString(content.length));
        HttpResponse<String> finished = soap.call("<c:FinishUpload><c:token>" + ada.token() + "</c:token><c:uploadId>"
                + id + "</c:uploadId></c:FinishUpload>");
        assertThat(RawSoap.element(finished, "mediaType")).isEqualTo("text/plain");
        send(ada, "general", "see", id);
        HttpResponse<String> part = soap.call("<c:DownloadPart><c:token>" + bob.token() + "</c:token><c:attachmentId>"
                + id + "</c:attachmentId><c:offset>2</c:offset><c:length>4</c:length></c:DownloadPart>");
        assertThat(Base64.getDecoder().decode(RawSoap.element(part, "content"))).isEqualTo("text".getBytes(UTF_8));
        assertThat(RawSoap.element(part, "size")).isEqualTo(Integer.toString(content.length));
    }
}

package org.chatrpc.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;
import static org.chatrpc.acceptance.Uploading.PART;
import static org.chatrpc.acceptance.Uploading.begin;
import static org.chatrpc.acceptance.Uploading.finish;
import static org.chatrpc.acceptance.Uploading.part;
import static org.chatrpc.acceptance.Uploading.random;
import static org.chatrpc.acceptance.Uploading.send;
import static org.chatrpc.acceptance.Uploading.sha256;
import static org.chatrpc.acceptance.Uploading.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Files in messages: by the operations of the contract, by hand-written SOAP, and over plain HTTP. */
@ArquillianTest
class FilesIT extends TwoPeople {
    private final HttpClient http = HttpClient.newHttpClient();

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

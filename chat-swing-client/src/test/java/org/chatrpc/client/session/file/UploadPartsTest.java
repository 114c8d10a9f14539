package org.chatrpc.client.session.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.testing.MemoryFiles;
import org.junit.jupiter.api.Test;

/** Uploads to servers with settings of their own. */
class UploadPartsTest {

    private final MemoryFiles store = new MemoryFiles();

    /** Takes parts of a limited size, or has forgotten every upload at its end. */
    private static final class Server implements FileGateway {

        private final int most;
        private final List<Integer> parts = new ArrayList<>();
        private boolean forgets;
        private long received;

        Server(int most) {
            this.most = most;
        }

        @Override
        public Upload beginUpload(SessionToken token, String room, OutgoingFile file) {
            return new Upload("upload", received);
        }

        @Override
        public long uploadPart(SessionToken token, String uploadId, long offset, ByteBuffer content) {
            if (content.remaining() > most) {
                throw refused("INVALID_VALUE", "content");
            }
            parts.add(content.remaining());
            received += content.remaining();
            return received;
        }

        @Override
        public Attachment finishUpload(SessionToken token, String uploadId) {
            if (forgets) {
                received = 0;
                throw refused("NO_SUCH_UPLOAD", "uploadId");
            }
            return new Attachment(
                    "id", "a.txt", "text/plain", received, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public Part downloadPart(SessionToken token, String attachmentId, boolean thumbnail, long offset) {
            throw new UnsupportedOperationException("Nothing is downloaded here");
        }

        @Override
        public FileList listFiles(SessionToken token, String room, FileList.Kind kind, Optional<String> before) {
            throw new UnsupportedOperationException("Nothing is listed here");
        }

        @Override
        public FileLimits fileLimits(SessionToken token, String room) {
            throw new UnsupportedOperationException("Nobody asks here");
        }

        private static GatewayException.Refused refused(String code, String field) {
            return new GatewayException.Refused(new Refusal(code, "No.", false, Optional.empty(), field));
        }
    }

    @Test
    void partsBecomeAsSmallAsTheServerWants() throws IOException {
        Server server = new Server(20_000);
        OutgoingMessage message = message(100_000);
        Uploads uploads = uploads(server);
        while (uploads.step(message)) {
            assertThat(server.parts).hasSizeLessThan(20);
        }
        assertThat(server.received).isEqualTo(100_000);
        assertThat(server.parts).startsWith(12_500, 12_500);
        assertThat(uploads.attachments(message)).hasSize(1);
    }

    @Test
    void aServerThatTakesNoneIsNotAskedForEver() throws IOException {
        Uploads uploads = uploads(new Server(100));
        OutgoingMessage message = message(100_000);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        uploads.step(message);
                    }
                })
                .isInstanceOf(GatewayException.Refused.class);
    }

    @Test
    void whenTheUserTriesAgainAllOfItIsTriedAgain() throws IOException {
        Server server = new Server(FileGateway.PART);
        server.forgets = true;
        Uploads uploads = uploads(server);
        OutgoingMessage message = message(10);
        assertThat(partsUntilRefused(uploads, server, message)).isEqualTo(3);
        assertThat(partsUntilRefused(uploads, server, message)).isEqualTo(3);
    }

    private static int partsUntilRefused(Uploads uploads, Server server, OutgoingMessage message) {
        server.parts.clear();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 50; i++) {
                        uploads.step(message);
                    }
                })
                .isInstanceOf(GatewayException.Refused.class);
        return server.parts.size();
    }

    private Uploads uploads(Server server) {
        return new Uploads(server, new SessionToken("token"), store);
    }

    private OutgoingMessage message(int size) throws IOException {
        OutgoingFile file = store.keep(FileSource.of("a.txt", new byte[size]));
        return OutgoingMessage.write(
                "general", "", Optional.empty(), List.of(file), Instant.parse("2026-03-01T12:00:00Z"));
    }
}

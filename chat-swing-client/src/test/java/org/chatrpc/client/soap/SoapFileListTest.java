package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.GetFileLimitsResponse;
import org.chatrpc.contract.ListFiles;
import org.chatrpc.contract.ListFilesResponse;
import org.chatrpc.contract.RoomFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listing files, and asking for limits, by the contract. */
class SoapFileListTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theKindAndThePageAreAskedFor() {
        List<ListFiles> asked = new ArrayList<>();
        server.on("listFiles", request -> {
            asked.add((ListFiles) request);
            return page(true, file("m7", "a.png", null), file("m6", "b.txt", "Bob"));
        });
        FileList page = gateway.listFiles(TOKEN, "general", FileList.Kind.ALL, Optional.empty());
        assertThat(page.next()).contains("m6");
        gateway.listFiles(TOKEN, "general", FileList.Kind.PICTURES, page.next());
        gateway.listFiles(TOKEN, "general", FileList.Kind.OTHERS, Optional.empty());
        assertThat(asked)
                .extracting(ListFiles::getRoom, ListFiles::getKind, ListFiles::getBeforeMessageId)
                .containsExactly(
                        Tuple.tuple("general", null, null),
                        Tuple.tuple("general", "PICTURE", "m6"),
                        Tuple.tuple("general", "FILE", null));
        assertThat(page.files())
                .extracting(
                        FileList.Entry::messageId,
                        FileList.Entry::authorName,
                        entry -> entry.file().name())
                .containsExactly(Tuple.tuple("m7", "bob", "a.png"), Tuple.tuple("m6", "Bob", "b.txt"));
        assertThat(page.files().get(0).sentAt()).isEqualTo(AT);
    }

    @Test
    void thereIsNoNextPageAfterTheLastOrAfterNothing() {
        server.on("listFiles", request -> page(false, file("m7", "a.png", null)));
        assertThat(gateway.listFiles(TOKEN, "general", FileList.Kind.ALL, Optional.empty())
                        .next())
                .isEmpty();
        server.on("listFiles", request -> page(true));
        assertThat(gateway.listFiles(TOKEN, "general", FileList.Kind.ALL, Optional.empty())
                        .next())
                .isEmpty();
    }

    @Test
    void limitsAreTakenAsTheyAreTold() {
        server.on("getFileLimits", request -> {
            GetFileLimitsResponse response = new GetFileLimitsResponse();
            response.setAllowed(true);
            response.setMaxFileBytes(10L << 30);
            response.setMaxFilesPerMessage(7);
            response.setMaxPartBytes(1 << 17);
            response.setMaxBytes(30L << 30);
            response.setFreeBytes(20L << 30);
            response.setServerFreeBytes(40L << 30);
            response.setFreeUploads(5);
            return response;
        });
        assertThat(gateway.fileLimits(TOKEN, "general"))
                .isEqualTo(new FileLimits(true, 10L << 30, 7, 20L << 30, 40L << 30, 5));
    }

    private static ListFilesResponse page(boolean more, RoomFile... files) {
        ListFilesResponse response = new ListFilesResponse();
        response.getFile().addAll(List.of(files));
        response.setHasMore(more);
        return response;
    }

    private static RoomFile file(String messageId, String name, @Nullable String authorName) {
        Attachment attachment = new Attachment();
        attachment.setAttachmentId("id of " + name);
        attachment.setName(name);
        attachment.setMediaType("text/plain");
        attachment.setSize(5);
        RoomFile file = new RoomFile();
        file.setMessageId(messageId);
        file.setNumber(3);
        file.setAuthor("bob");
        file.setAuthorName(authorName);
        file.setSentAt(AT);
        file.setAttachment(attachment);
        return file;
    }
}

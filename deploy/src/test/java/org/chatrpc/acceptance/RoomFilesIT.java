package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;
import static org.chatrpc.acceptance.Uploading.PART;
import static org.chatrpc.acceptance.Uploading.random;
import static org.chatrpc.acceptance.Uploading.send;
import static org.chatrpc.acceptance.Uploading.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.GetFileLimits;
import org.chatrpc.contract.GetFileLimitsResponse;
import org.chatrpc.contract.ListFiles;
import org.chatrpc.contract.ListFilesResponse;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.RoomFile;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The files of a room, and what one may upload there. */
@ArquillianTest
class RoomFilesIT extends TwoPeople {
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
}

package org.chatrpc.client.soap.mapping;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.Attachment.Pixels;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.GetFileLimits;
import org.chatrpc.contract.GetFileLimitsResponse;
import org.chatrpc.contract.ListFiles;
import org.chatrpc.contract.ListFilesResponse;
import org.chatrpc.contract.RoomFile;
import org.chatrpc.contract.UploadPart;
import org.chatrpc.text.file.FileName;
import org.jspecify.annotations.Nullable;

/** Converts requests about files to the contract's types, and files from it. */
public final class FileRequests {

    /** More than any picture has; beyond that, a size is not believed. */
    private static final int MAX_PIXELS = 1_000_000;

    private FileRequests() {}

    public static BeginUpload begin(SessionToken token, String room, OutgoingFile file) {
        BeginUpload request = new BeginUpload();
        request.setToken(token.value());
        request.setRoom(room);
        request.setName(file.name());
        request.setSize(file.size());
        request.setSha256(file.sha256());
        request.setClientUploadId(file.clientUploadId());
        return request;
    }

    public static UploadPart part(SessionToken token, String uploadId, long offset, ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        UploadPart request = new UploadPart();
        request.setToken(token.value());
        request.setUploadId(uploadId);
        request.setOffset(offset);
        request.setContent(bytes);
        return request;
    }

    public static FinishUpload finish(SessionToken token, String uploadId) {
        FinishUpload request = new FinishUpload();
        request.setToken(token.value());
        request.setUploadId(uploadId);
        return request;
    }

    public static DownloadPart download(SessionToken token, String attachmentId, boolean thumbnail, long offset) {
        DownloadPart request = new DownloadPart();
        request.setToken(token.value());
        request.setAttachmentId(attachmentId);
        if (thumbnail) {
            request.setThumbnail(true);
        }
        request.setOffset(offset);
        return request;
    }

    public static ListFiles list(SessionToken token, String room, FileList.Kind kind, Optional<String> before) {
        ListFiles request = new ListFiles();
        request.setToken(token.value());
        request.setRoom(room);
        request.setKind(
                switch (kind) {
                    case ALL -> null;
                    case PICTURES -> "PICTURE";
                    case OTHERS -> "FILE";
                });
        request.setBeforeMessageId(before.orElse(null));
        return request;
    }

    public static FileList list(ListFilesResponse response) {
        return new FileList(response.getFile().stream().map(FileRequests::entry).toList(), response.isHasMore());
    }

    private static FileList.Entry entry(RoomFile file) {
        return new FileList.Entry(
                file.getMessageId(),
                file.getNumber(),
                file.getAuthor(),
                ServiceMark.on(FromContract.name(file.getAuthorName(), file.getAuthor()), null),
                file.getSentAt(),
                attachment(file.getAttachment()));
    }

    public static GetFileLimits limits(SessionToken token, String room) {
        GetFileLimits request = new GetFileLimits();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static FileLimits limits(GetFileLimitsResponse response) {
        return new FileLimits(
                response.isAllowed(),
                response.getMaxFileBytes(),
                response.getMaxFilesPerMessage(),
                response.getFreeBytes(),
                response.getServerFreeBytes(),
                response.getFreeUploads());
    }

    public static Attachment attachment(org.chatrpc.contract.Attachment file) {
        return new Attachment(
                file.getAttachmentId(),
                FileName.shown(Objects.requireNonNullElse(file.getName(), "")),
                Objects.requireNonNullElse(file.getMediaType(), "application/octet-stream"),
                Math.max(0, file.getSize()),
                pixels(file.getWidth(), file.getHeight()),
                pixels(file.getThumbnailWidth(), file.getThumbnailHeight()),
                Optional.ofNullable(file.getSha256()));
    }

    private static Optional<Pixels> pixels(@Nullable Integer width, @Nullable Integer height) {
        return width != null && height != null && width > 0 && height > 0 && width <= MAX_PIXELS && height <= MAX_PIXELS
                ? Optional.of(new Pixels(width, height))
                : Optional.empty();
    }
}

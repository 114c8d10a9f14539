package org.chatrpc.client.soap;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.soap.mapping.FileRequests;
import org.chatrpc.contract.DownloadPartResponse;

/** The calls that transfer and list files. All of them can be repeated. Thread-safe. */
abstract class SoapFiles extends SoapAnnouncements implements FileGateway {

    private final FileRanges ranges = new FileRanges();

    SoapFiles(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        super(addresses, known, answerTimeout);
    }

    @Override
    public final Upload beginUpload(SessionToken token, String room, OutgoingFile file) {
        var response = call(port -> port.beginUpload(FileRequests.begin(token, room, file)));
        return new Upload(response.getUploadId(), response.getOffset());
    }

    @Override
    public final long uploadPart(SessionToken token, String uploadId, long offset, ByteBuffer content) {
        return call(port -> port.uploadPart(FileRequests.part(token, uploadId, offset, content)))
                .getOffset();
    }

    @Override
    public final Attachment finishUpload(SessionToken token, String uploadId) {
        return FileRequests.attachment(call(port -> port.finishUpload(FileRequests.finish(token, uploadId)))
                .getAttachment());
    }

    @Override
    public final Part downloadPart(SessionToken token, String attachmentId, boolean thumbnail, long offset) {
        Call<Part> part = port -> {
            DownloadPartResponse response =
                    port.downloadPart(FileRequests.download(token, attachmentId, thumbnail, offset));
            return new Part(ByteBuffer.wrap(response.getContent()), response.getSize());
        };
        return thumbnail
                ? call(part)
                : call((address, timeout) -> ranges.read(address, token, attachmentId, offset, timeout), part);
    }

    @Override
    public final FileList listFiles(SessionToken token, String room, FileList.Kind kind, Optional<String> before) {
        return FileRequests.list(call(port -> port.listFiles(FileRequests.list(token, room, kind, before))));
    }

    @Override
    public final FileLimits fileLimits(SessionToken token, String room) {
        return FileRequests.limits(call(port -> port.getFileLimits(FileRequests.limits(token, room))));
    }
}

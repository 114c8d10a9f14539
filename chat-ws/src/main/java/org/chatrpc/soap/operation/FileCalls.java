package org.chatrpc.soap.operation;

import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.FinishUploadResponse;
import org.chatrpc.contract.UploadPart;
import org.chatrpc.contract.UploadPartResponse;
import org.chatrpc.file.Download;
import org.chatrpc.file.Uploads;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls that send and fetch files in parts. Thread-safe. */
public final class FileCalls {
    private final ChatServices services;
    private final CallRunner calls;

    public FileCalls(ChatServices services, CallRunner calls) {
        this.services = services;
        this.calls = calls;
    }

    public BeginUploadResponse beginUpload(BeginUpload request) {
        return calls.signedIn(request.getToken(), new BeginUploadResponse(), (caller, response) -> {
            Uploads.Begun begun = services.uploads()
                    .begin(
                            caller.username(),
                            new Uploads.Announced(
                                    request.getRoom(),
                                    request.getName(),
                                    request.getSize(),
                                    request.getSha256(),
                                    request.getClientUploadId()));
            response.setUploadId(begun.uploadId());
            response.setOffset(begun.offset());
        });
    }

    public UploadPartResponse uploadPart(UploadPart request) {
        return calls.signedIn(
                request.getToken(),
                new UploadPartResponse(),
                (caller, response) -> response.setOffset(services.uploads()
                        .part(caller.username(), request.getUploadId(), request.getOffset(), request.getContent())));
    }

    public FinishUploadResponse finishUpload(FinishUpload request) {
        return calls.signedIn(
                request.getToken(),
                new FinishUploadResponse(),
                (caller, response) -> response.setAttachment(MessageMapping.attachment(
                        services.uploads().finish(caller.username(), calls.address(), request.getUploadId()))));
    }

    public DownloadPartResponse downloadPart(DownloadPart request) {
        return calls.signedIn(request.getToken(), new DownloadPartResponse(), (caller, response) -> {
            int length =
                    services.downloads().requireLength(caller.username(), OptionalElement.number(request.getLength()));
            Download download = services.downloads()
                    .open(caller.username(), request.getAttachmentId(), Boolean.TRUE.equals(request.isThumbnail()));
            Call.current().memory().reserve(length);
            response.setContent(download.read(request.getOffset(), length));
            response.setSize(download.size());
        });
    }
}

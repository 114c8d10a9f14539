package org.chatrpc.soap.operation;

import java.util.OptionalLong;
import org.chatrpc.contract.BeginUpload;
import org.chatrpc.contract.BeginUploadResponse;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.FinishUpload;
import org.chatrpc.contract.FinishUploadResponse;
import org.chatrpc.contract.GetFileLimits;
import org.chatrpc.contract.GetFileLimitsResponse;
import org.chatrpc.contract.ListFiles;
import org.chatrpc.contract.ListFilesResponse;
import org.chatrpc.contract.UploadPart;
import org.chatrpc.contract.UploadPartResponse;
import org.chatrpc.file.Download;
import org.chatrpc.file.FileLimits;
import org.chatrpc.file.Uploads;
import org.chatrpc.message.MessageIds;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls that send and fetch files in parts. Thread-safe. */
public final class FileCalls {
    private final ChatServices services;
    private final CallRunner calls;
    private final MessageMapping messages;

    public FileCalls(ChatServices services, CallRunner calls, MessageMapping messages) {
        this.services = services;
        this.calls = calls;
        this.messages = messages;
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

    public ListFilesResponse listFiles(ListFiles request) {
        return calls.signedIn(request.getToken(), new ListFilesResponse(), (caller, response) -> {
            Slice<SentFiles> page = services.roomFiles()
                    .page(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getKind()).map(FileCalls::kind),
                            OptionalElement.text(request.getBeforeMessageId())
                                    .map(id -> OptionalLong.of(MessageIds.parse("beforeMessageId", id)))
                                    .orElse(OptionalLong.empty()),
                            OptionalElement.number(request.getLimit()),
                            Call.current().memory());
            page.items().stream().flatMap(messages::roomFiles).forEach(response.getFile()::add);
            response.setHasMore(page.hasMore());
        });
    }

    private static FileKind kind(String name) {
        return switch (name) {
            case "PICTURE" -> FileKind.PICTURE;
            case "FILE" -> FileKind.FILE;
            default -> throw ChatException.in("kind", Problem.INVALID_VALUE, "kind must be PICTURE or FILE.");
        };
    }

    public GetFileLimitsResponse getFileLimits(GetFileLimits request) {
        return calls.signedIn(request.getToken(), new GetFileLimitsResponse(), (caller, response) -> {
            FileLimits limits = services.roomFiles().limits(caller.username(), request.getRoom());
            response.setAllowed(limits.allowed());
            response.setMaxFileBytes(limits.maxFile());
            response.setMaxFilesPerMessage(limits.perMessage());
            response.setMaxPartBytes(limits.maxPart());
            response.setMaxBytes(limits.perPerson());
            response.setFreeBytes(limits.free());
            response.setServerFreeBytes(limits.serverFree());
            response.setFreeUploads(limits.freeUploads());
        });
    }
}

package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.admin.service.NewToken;
import org.chatrpc.admin.service.ServiceAdministration;
import org.chatrpc.contract.admin.CreateServiceAccount;
import org.chatrpc.contract.admin.CreateServiceAccountResponse;
import org.chatrpc.contract.admin.CreateServiceToken;
import org.chatrpc.contract.admin.CreateServiceTokenResponse;
import org.chatrpc.contract.admin.ListServiceTokens;
import org.chatrpc.contract.admin.ListServiceTokensResponse;
import org.chatrpc.contract.admin.RevokeServiceToken;
import org.chatrpc.contract.admin.RevokeServiceTokenResponse;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls of administrators about service accounts. Thread-safe. */
public final class AdminServiceCalls {
    private final ServiceAdministration services;
    private final CallRunner calls;

    public AdminServiceCalls(ServiceAdministration services, CallRunner calls) {
        this.services = services;
        this.calls = calls;
    }

    public CreateServiceAccountResponse createServiceAccount(CreateServiceAccount request) {
        return calls.administering(
                request.getToken(),
                new CreateServiceAccountResponse(),
                (caller, response) -> response.setAccount(AdminMapping.account(services.create(
                        caller,
                        request.getUsername(),
                        OptionalElement.text(request.getDisplayName()),
                        request.getRoom()))));
    }

    public CreateServiceTokenResponse createServiceToken(CreateServiceToken request) {
        return calls.administering(request.getToken(), new CreateServiceTokenResponse(), (caller, response) -> {
            NewToken created = services.createToken(
                    caller,
                    request.getUsername(),
                    request.getName(),
                    request.getScope(),
                    Optional.ofNullable(request.getExpiresAt()));
            response.setSecret(created.secret());
            response.setServiceToken(AdminMapping.token(created.token()));
        });
    }

    public ListServiceTokensResponse listServiceTokens(ListServiceTokens request) {
        return calls.administeringReads(request.getToken(), new ListServiceTokensResponse(), (caller, response) -> {
            List<OpenSession> found = services.tokens(request.getUsername());
            Listing.reserve(found.size());
            found.stream().map(AdminMapping::token).forEach(response.getServiceToken()::add);
        });
    }

    public RevokeServiceTokenResponse revokeServiceToken(RevokeServiceToken request) {
        return calls.administering(
                request.getToken(),
                new RevokeServiceTokenResponse(),
                (caller, response) -> services.revokeToken(caller, request.getUsername(), request.getTokenId()));
    }
}

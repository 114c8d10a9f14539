package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.admin.service.NewToken;
import org.chatrpc.admin.service.ServiceAdministration;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.CreateServiceAccount;
import org.chatrpc.contract.admin.CreateServiceAccountResponse;
import org.chatrpc.contract.admin.CreateServiceToken;
import org.chatrpc.contract.admin.CreateServiceTokenResponse;
import org.chatrpc.contract.admin.ListServiceTokens;
import org.chatrpc.contract.admin.ListServiceTokensResponse;
import org.chatrpc.contract.admin.RevokeServiceToken;
import org.chatrpc.contract.admin.RevokeServiceTokenResponse;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls of administrators about service accounts. Thread-safe. */
public interface AdminServiceCalls extends ChatAdminPort, Collaborators {
    private ServiceAdministration programs() {
        return services().administration().services();
    }

    @Override
    default CreateServiceAccountResponse createServiceAccount(CreateServiceAccount request) {
        return calls().administering(
                        request.getToken(),
                        new CreateServiceAccountResponse(),
                        (caller, response) -> response.setAccount(AdminMapping.account(programs()
                                .create(
                                        caller,
                                        request.getUsername(),
                                        OptionalElement.text(request.getDisplayName()),
                                        request.getRoom()))));
    }

    @Override
    default CreateServiceTokenResponse createServiceToken(CreateServiceToken request) {
        return calls().administering(request.getToken(), new CreateServiceTokenResponse(), (caller, response) -> {
            NewToken created = programs()
                    .createToken(
                            caller,
                            request.getUsername(),
                            request.getName(),
                            request.getScope(),
                            Optional.ofNullable(request.getExpiresAt()));
            response.setSecret(created.secret());
            response.setServiceToken(AdminMapping.token(created.token()));
        });
    }

    @Override
    default ListServiceTokensResponse listServiceTokens(ListServiceTokens request) {
        return calls().administeringReads(request.getToken(), new ListServiceTokensResponse(), (caller, response) -> {
            List<OpenSession> found = programs().tokens(request.getUsername());
            Listing.reserve(found.size());
            found.stream().map(AdminMapping::token).forEach(response.getServiceToken()::add);
        });
    }

    @Override
    default RevokeServiceTokenResponse revokeServiceToken(RevokeServiceToken request) {
        return calls().administering(
                        request.getToken(),
                        new RevokeServiceTokenResponse(),
                        (caller, response) ->
                                programs().revokeToken(caller, request.getUsername(), request.getTokenId()));
    }
}

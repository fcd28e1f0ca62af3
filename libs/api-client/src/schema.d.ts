// Written by `npm run generate:client` from docs/openapi.json; never edited by hand.
export interface paths {
    "/api/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a family up; the answer is the same whether or not the address has an account. */
        post: operations["Auth.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows the link sent at sign-up, with the password of that sign-up: without it, a link confirms nobody's. */
        post: operations["Auth.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/claim-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows the link of a sign-up that somebody else made, or whose password is forgotten: who reads the address says who they are and chooses a password; nothing of that sign-up is kept. */
        post: operations["Auth.claimEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session; the refresh token is set as a cookie. */
        post: operations["Auth.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews the access token from the cookie. */
        post: operations["Auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser. */
        post: operations["Auth.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every session of the person, on every device. */
        post: operations["Auth.signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link to choose a new password; the answer is the same for an address nobody has. */
        post: operations["Auth.requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a new password by the link; every session of the person ends. */
        post: operations["Auth.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows an invitation: to the staff of an organization, or to the account that a clerk made for this person. */
        post: operations["Auth.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activate-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses the first password of an account that a clerk made. */
        post: operations["Auth.activateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm-email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows the link sent to a new address; from now on it is the one to sign in with. */
        post: operations["Auth.confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in: the person, their family account, and where they work.
         * @description For anybody who is signed in.
         */
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores that families may find, by name. */
        get: operations["Stores.stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The header of one store, listed or not: whoever has its address may come in. */
        get: operations["Stores.store"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Program, category and subcategory, each with the number of activities on sale. */
        get: operations["StoreActivities.programs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on sale, a page at a time, with the places left now. */
        get: operations["StoreActivities.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/waitlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one may wait for a place when there is none. */
        get: operations["StoreActivities.waitlists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The choices beside the list, each with the number of activities behind it. */
        get: operations["StoreActivities.facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a family reads before it chooses. A hidden activity is found by its link. */
        get: operations["StoreActivities.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/live-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places of the activities on screen, now and whenever they change, as server-sent events named `places`. Each is a
         *     list of rows; the first has all that is offered of what was asked for, and so has the first after coming back.
         */
        get: operations["LivePlaces.watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quick access: each organization visited, with what waits there.
         * @description For a family signed in to the portal.
         */
        get: operations["Household.organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The family has looked at this store.
         * @description For a family signed in to the portal.
         */
        put: operations["Household.visit"];
        post?: never;
        /**
         * Takes the card away until the next visit.
         * @description For a family signed in to the portal.
         */
        delete: operations["Household.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Becomes a client of the organization: from now on it knows the family's names and birth dates. Doing it twice changes nothing.
         * @description For a family signed in to the portal.
         */
        post: operations["Household.becomeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How this organization reaches the owner; 404 while the family is not its client.
         * @description For a family signed in to the portal.
         */
        get: operations["Household.contactDetails"];
        /** @description For a family signed in to the portal. */
        put: operations["Household.saveContactDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody of the account, archived people too.
         * @description For a family signed in to the portal.
         */
        get: operations["Members.people"];
        put?: never;
        /**
         * Adds a person of any age.
         * @description For a family signed in to the portal.
         */
        post: operations["Members.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes a person who never bought anything.
         * @description For a family signed in to the portal.
         */
        delete: operations["Members.delete"];
        options?: never;
        head?: never;
        /**
         * Changes the facts that every organization shares.
         * @description For a family signed in to the portal.
         */
        patch: operations["Members.edit"];
        trace?: never;
    };
    "/api/v1/me/people/{personId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a person away: purchases stay, stores offer them no more.
         * @description For a family signed in to the portal.
         */
        post: operations["Members.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people/{personId}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For a family signed in to the portal. */
        post: operations["Members.unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes another adult of the account answer for it.
         * @description For a family signed in to the portal.
         */
        put: operations["Members.changeOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/missing-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each organization still wants to know of each person.
         * @description For a family signed in to the portal.
         */
        get: operations["Members.missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person as this organization knows them: address, contacts, guardians.
         * @description For a family signed in to the portal.
         */
        get: operations["Members.here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the phone, e-mail and address that this organization keeps of a person.
         * @description For a family signed in to the portal.
         */
        patch: operations["Members.editHere"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves a person's whole list of contacts and guardians with this organization.
         * @description For a family signed in to the portal.
         */
        put: operations["Members.saveContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The forms of a person that were begun with this organization.
         * @description For a family signed in to the portal.
         */
        get: operations["Forms.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One form of a person: what is asked, what was answered, what is missing.
         * @description For a family signed in to the portal.
         */
        get: operations["Forms.form"];
        /**
         * Keeps answers as they are typed; confirming wants every required one.
         * @description For a family signed in to the portal.
         */
        put: operations["Forms.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every consent given to this organization, with the hash of its text; withdrawn ones too.
         * @description For a family signed in to the portal.
         */
        get: operations["Forms.consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of every organization, or of one.
         * @description For a family signed in to the portal.
         */
        get: operations["Communications.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For a family signed in to the portal. */
        get: operations["Communications.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a message was read.
         * @description For a family signed in to the portal.
         */
        post: operations["Communications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family receives of each organization, the platform's own messages apart and first.
         * @description For a family signed in to the portal.
         */
        get: operations["Communications.subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscriptions/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description For a family signed in to the portal. */
        patch: operations["Communications.change"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * “Why did I not get an e-mail?”
         * @description For a family signed in to the portal.
         */
        get: operations["Communications.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dates that the family's people are registered to, one entry for each person, and the days organizations are closed.
         * @description For a family signed in to the portal.
         */
        get: operations["Calendar.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next five events.
         * @description For a family signed in to the portal.
         */
        get: operations["Calendar.next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For anybody who is signed in. */
        get: operations["Settings.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Chooses the language.
         * @description For anybody who is signed in.
         */
        patch: operations["Settings.change"];
        trace?: never;
    };
    "/api/v1/me/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to sign in with another address: a link goes to it, and nothing changes before it is followed.
         * @description For anybody who is signed in.
         */
        post: operations["Settings.changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chooses another password; every other session ends.
         * @description For anybody who is signed in.
         */
        post: operations["Settings.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open sessions on every device, the most recently used first.
         * @description For anybody who is signed in.
         */
        get: operations["Settings.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of one's own sessions.
         * @description For anybody who is signed in.
         */
        delete: operations["Settings.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers a secret to an authenticator; it counts once a code of it has been confirmed.
         * @description For anybody who is signed in.
         */
        post: operations["Settings.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the second factor into force and gives ten recovery codes.
         * @description For anybody who is signed in.
         */
        post: operations["Settings.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the second factor away.
         * @description For anybody who is signed in.
         */
        post: operations["Settings.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Balances, invoices, payments, credits and refunds, with all organizations.
         * @description For a family signed in to the portal.
         */
        get: operations["Billing.billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/planned-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned payments by date, with all organizations.
         * @description For a family signed in to the portal.
         */
        get: operations["Billing.plannedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/planned-payments/{plannedPaymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Chooses another card or account for a planned payment; one that was refused is tried again with it.
         * @description For a family signed in to the portal.
         */
        patch: operations["Billing.chooseMethod"];
        trace?: never;
    };
    "/api/v1/me/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For a family signed in to the portal. */
        get: operations["Billing.invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice as a document, in the language asked for.
         * @description For a family signed in to the portal.
         */
        get: operations["Billing.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/balance-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every cent of the balance with one organization, sentence by sentence.
         * @description For a family signed in to the portal.
         */
        get: operations["Balance.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/statements/{statementId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement of account as a document, in the language asked for.
         * @description For a family signed in to the portal.
         */
        get: operations["Balance.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For a family signed in to the portal. */
        get: operations["Wallet.list"];
        put?: never;
        /**
         * Keeps a card or an account from what the processor's fields gave.
         * @description For a family signed in to the portal.
         */
        post: operations["Wallet.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/debit-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family agreed to, by organization: debits of bank accounts, in force first. Taking the authorization back ends one.
         * @description For a family signed in to the portal.
         */
        get: operations["Wallet.agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How to show the processor's own fields for a card or a bank account: its page in a frame, or fields drawn by its script.
         * @description For a family signed in to the portal.
         */
        post: operations["Wallet.entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets it; planned payments that rely on it move to the method named, or it is refused.
         * @description For a family signed in to the portal.
         */
        delete: operations["Wallet.remove"];
        options?: never;
        head?: never;
        /**
         * Changes the name, the postal code or the expiry.
         * @description For a family signed in to the portal.
         */
        patch: operations["Wallet.edit"];
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lets the organization charge it for agreed future payments.
         * @description For a family signed in to the portal.
         */
        put: operations["Wallet.authorize"];
        post?: never;
        /**
         * Takes that back; the answer names the planned payments that need another method.
         * @description For a family signed in to the portal.
         */
        delete: operations["Wallet.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes it the one that is proposed first.
         * @description For a family signed in to the portal.
         */
        put: operations["Wallet.makeDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The family's carts in every organization, those with something in them.
         * @description For a family signed in to the portal.
         */
        get: operations["Cart.carts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/activities/{activityId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether each person of the family may take a place, and if not why.
         * @description For a family signed in to the portal.
         */
        get: operations["Cart.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart with its prices, taxes, ways to pay and what is missing.
         * @description For a family signed in to the portal.
         */
        get: operations["Cart.cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a place for a person. Asking again gives the same line; what had lapsed is taken anew.
         * @description For a family signed in to the portal.
         */
        post: operations["Cart.addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps places for several people, or in several activities: each by itself, or all or none. Asking again gives the same lines.
         * @description For a family signed in to the portal.
         */
        post: operations["Cart.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a line out; its place is free for others at once.
         * @description For a family signed in to the portal.
         */
        delete: operations["Cart.removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * More time, once.
         * @description For a family signed in to the portal.
         */
        post: operations["Cart.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lapsed-lines/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries again for the places whose time was up.
         * @description For a family signed in to the portal.
         */
        post: operations["Cart.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/contact-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says, for this order, where the owner is reached; corrects what has changed.
         * @description For a family signed in to the portal.
         */
        post: operations["Cart.confirmContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a code into the cart. Wrong ones cost a try; the answer says why one gives nothing.
         * @description For a family signed in to the portal.
         */
        post: operations["CartCodes.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/codes/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For a family signed in to the portal. */
        delete: operations["CartCodes.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buys the cart and waits a while for the bank: 201 ordered, 202 ask again (or prove who you are), 200 refused.
         * @description For a family signed in to the portal.
         */
        post: operations["Checkout.checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the purchase of a cart is.
         * @description For a family signed in to the portal.
         */
        get: operations["Checkout.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout/{cartId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the bank again: after the payer has proved who they are, or after a long wait.
         * @description For a family signed in to the portal.
         */
        post: operations["Checkout.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family has ordered from this organization, the latest first.
         * @description For a family signed in to the portal.
         */
        get: operations["Checkout.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first; cancelled ones are among them.
         * @description For a family signed in to the portal.
         */
        get: operations["Registrations.registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Slips of all organizations, the latest year first, and who asks for what a slip needs.
         * @description For a family signed in to the portal.
         */
        get: operations["Documents.documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/rl24-slips/{slipId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A working copy to keep: its latest duplicate when it has one.
         * @description For a family signed in to the portal.
         */
        get: operations["Documents.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/rl24-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For a family signed in to the portal. */
        get: operations["Documents.recipients"];
        /**
         * Address, number and consent of somebody who paid; only where it is asked for.
         * @description For a family signed in to the portal.
         */
        put: operations["Documents.saveRecipient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family's people are registered to, with every organization.
         * @description For a family signed in to the portal.
         */
        get: operations["Cancellations.everywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What cancelling would mean now: kept, given back to what, by when, instalments that stop.
         * @description For a family signed in to the portal.
         */
        get: operations["Cancellations.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a registration ended.
         * @description For a family signed in to the portal.
         */
        get: operations["Cancellations.outcome"];
        put?: never;
        /**
         * Cancels as the preview said. Refused with the new preview in its details when anything has changed since.
         * @description For a family signed in to the portal.
         */
        post: operations["Cancellations.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives notice where a family cannot cancel by itself; the date of sending is kept.
         * @description For a family signed in to the portal.
         */
        post: operations["Cancellations.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credit-memos/{creditMemoId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit memo as a document, in the language asked for.
         * @description For a family signed in to the portal.
         */
        get: operations["Cancellations.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When activities open for this family, which may be earlier than for everybody.
         * @description For a family signed in to the portal.
         */
        get: operations["WishList.openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/activities/{activityId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the password that is asked before an activity. Wrong ones cost a try.
         * @description For a family signed in to the portal.
         */
        post: operations["WishList.givePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on the wish list: for the hearts and their count.
         * @description For a family signed in to the portal.
         */
        get: operations["WishList.wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/wishes/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts an activity on the wish list, or says anew for whom it is. Nothing is held.
         * @description For a family signed in to the portal.
         */
        put: operations["WishList.wish"];
        post?: never;
        /** @description For a family signed in to the portal. */
        delete: operations["WishList.drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/follows/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follows an opening: the family is told when it changes, also where the organization keeps no wish lists. What is followed stands among `wishes`.
         * @description For a family signed in to the portal.
         */
        put: operations["WishList.follow"];
        post?: never;
        /** @description For a family signed in to the portal. */
        delete: operations["WishList.unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/wish-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The wish list with places left, and when each opens for this family.
         * @description For a family signed in to the portal.
         */
        get: operations["WishList.wishList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/wish-list/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opening day in one tap: a place wherever there is one, and why not where there is none.
         * @description For a family signed in to the portal.
         */
        post: operations["WishList.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be paid on line now, invoice by invoice, and how.
         * @description For a family signed in to the portal.
         */
        get: operations["PayBalance.toPay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/balance/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays, and waits a while for the bank: 201 paid, 202 ask again (or prove who you are, or the bank answers in days), 200 refused.
         * @description For a family signed in to the portal.
         */
        post: operations["PayBalance.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/balance/payments/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a payment is.
         * @description For a family signed in to the portal.
         */
        get: operations["PayBalance.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/balance/payments/{attemptId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the bank again: after the payer has proved who they are, or after a long wait.
         * @description For a family signed in to the portal.
         */
        post: operations["PayBalance.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/scholarships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scholarships from one organization: for whom, what is left, until when, and where they paid; those that can be used first.
         * @description For a family signed in to the portal.
         */
        get: operations["MyScholarships.scholarships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family's people wait for, with every organization; rows stay until what was waited for is over.
         * @description For a family signed in to the portal.
         */
        get: operations["Waitlist.everywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For a family signed in to the portal. */
        get: operations["Waitlist.mine"];
        put?: never;
        /**
         * Puts a person at the end of the line.
         * @description For a family signed in to the portal.
         */
        post: operations["Waitlist.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/waitlist/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry: what the link of an e-mail leads to.
         * @description For a family signed in to the portal.
         */
        get: operations["Waitlist.one"];
        put?: never;
        post?: never;
        /**
         * Leaves the line, or declines the place that is offered: it goes to the next.
         * @description For a family signed in to the portal.
         */
        delete: operations["Waitlist.leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/waitlist/{entryId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the offered place into the cart, which has its full time from then on.
         * @description For a family signed in to the portal.
         */
        post: operations["Waitlist.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client list: by name, e-mail, phone or invoice number.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Clients.list"];
        put?: never;
        /**
         * Makes an account for somebody at the counter or on the phone; with an e-mail, an activation message goes out.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        post: operations["Clients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/client-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks somebody who signs in elsewhere to become a client: they decide.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        post: operations["Clients.offerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client account: its record with this organization and its people.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Clients.account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For staff of the organization with clients.view, clients.edit. */
        put: operations["Clients.saveContactDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For staff of the organization with clients.view, clients.edit. */
        put: operations["Clients.saveTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What colleagues should know; the family never sees it.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        put: operations["Clients.saveNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes another adult of the account answer for it; a contact cannot.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        put: operations["Clients.changeOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what and when, of the account or of one person; money only for those who may see bills.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Clients.journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those in force first.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Bars.list"];
        put?: never;
        /**
         * One person, or everybody of the account; what is registered already stays.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        post: operations["Bars.bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/bars/{barId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.view, clients.edit. */
        post: operations["Bars.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.view. */
        get: operations["AccountMembers.people"];
        put?: never;
        /**
         * Adds a person of any age; the account's owner answers for them.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        post: operations["AccountMembers.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person as this organization knows them.
         * @description For staff of the organization with clients.view.
         */
        get: operations["AccountMembers.person"];
        put?: never;
        post?: never;
        /**
         * Only of an account that nobody signs in for, and only who never bought anything.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        delete: operations["AccountMembers.delete"];
        options?: never;
        head?: never;
        /**
         * Changes the facts that every organization shares: names, birth date, gender.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        patch: operations["AccountMembers.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Only of an account that nobody signs in for.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        post: operations["AccountMembers.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.view, clients.edit. */
        post: operations["AccountMembers.unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what this organization alone keeps: phone, e-mail, address, note.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        patch: operations["AccountMembers.editHere"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves the whole list of contacts and guardians with this organization.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        put: operations["AccountMembers.saveContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person's forms: those begun, or all. That somebody read the answers stands in the journal.
         * @description For staff of the organization with clients.view.
         */
        get: operations["AccountMembers.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves a form for the person: nothing is kept while a required answer is missing.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        put: operations["AccountMembers.saveForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["FormDefinitions.list"];
        put?: never;
        /**
         * A new form, as a draft that nobody is asked yet.
         * @description For staff of the organization with forms.edit.
         */
        post: operations["FormDefinitions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A form with all its versions.
         * @description For staff of the organization with activities.view.
         */
        get: operations["FormDefinitions.form"];
        /**
         * Changes names at once and questions in the draft; what is published stays as it was asked.
         * @description For staff of the organization with forms.edit.
         */
        put: operations["FormDefinitions.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From now on the draft is what is asked.
         * @description For staff of the organization with forms.edit.
         */
        post: operations["FormDefinitions.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts a form away, or takes it out again.
         * @description For staff of the organization with forms.edit.
         */
        put: operations["FormDefinitions.archive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.view. */
        get: operations["Messages.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.view. */
        get: operations["Messages.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message again, word for word, to where the client can be reached now.
         * @description For staff of the organization with clients.view, communications.send.
         */
        post: operations["Messages.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes to everybody who is registered to an activity, or who comes on one of its dates.
         * @description For staff of the organization with activities.view, communications.send.
         */
        post: operations["Messages.toParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything written to one account.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Messages.ofAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why this client did not get an e-mail.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Messages.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, the last first.
         * @description For staff of the organization with catalogue.import.
         */
        get: operations["Imports.list"];
        put?: never;
        /**
         * Hands files over; what they are is found out at once, the rest is followed with the import. Handing the same files over again changes nothing more.
         * @description For staff of the organization with catalogue.import.
         */
        post: operations["Imports.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is, and what it did.
         * @description For staff of the organization with catalogue.import.
         */
        get: operations["Imports.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows that were refused, repaired or noticed, with the reason.
         * @description For staff of the organization with catalogue.import.
         */
        get: operations["Imports.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole report as a spreadsheet.
         * @description For staff of the organization with catalogue.import.
         */
        get: operations["Imports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does for real what a dry run reported: a new import of the same files with the same choices.
         * @description For staff of the organization with catalogue.import.
         */
        post: operations["Imports.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Activities.list"];
        put?: never;
        /**
         * A new activity, as a draft that families do not see.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Activities.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity with its schedules, its dates and its places.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Activities.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is sent; with If-Match, only if nobody else has changed the activity meanwhile. What was sold keeps its price.
         * @description For staff of the organization with activities.edit.
         */
        patch: operations["Activities.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts activities in the store, all or none.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Activities.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes activities out of the store, all or none; who is registered stays registered.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Activities.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says anew when it is held: dates that are still right stay, others are cancelled, past ones are never touched.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Activities.setSchedules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/occurrences/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels dates (a storm, a broken pump) and tells their participants; those that are cancelled already stay so. Nothing is refunded by this.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Activities.cancelDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/occurrences/{occurrenceId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds a date at another time; its people stay with it and are told.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Activities.moveDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue as a spreadsheet; imported again as it is, it changes nothing.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Activities.exportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every program with its categories, whatever its state.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Programs.list"];
        put?: never;
        /** @description For staff of the organization with activities.edit. */
        post: operations["Programs.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Renames, describes, orders, publishes or archives a program.
         * @description For staff of the organization with activities.edit.
         */
        patch: operations["Programs.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with activities.edit. */
        post: operations["Programs.addCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a category that is empty.
         * @description For staff of the organization with activities.edit.
         */
        delete: operations["Programs.removeCategory"];
        options?: never;
        head?: never;
        /**
         * Renames, orders or moves a category within its program.
         * @description For staff of the organization with activities.edit.
         */
        patch: operations["Programs.editCategory"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["Openings.ofProgram"];
        /**
         * A new version takes the place of the one in force; followers hear of it.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Openings.saveOfProgram"];
        post?: never;
        /**
         * The program opens when it is published again, or by the two dates of each activity.
         * @description For staff of the organization with activities.edit.
         */
        delete: operations["Openings.removeOfProgram"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its own rules, and those of its program.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Openings.ofActivity"];
        /**
         * From now on the activity does by its own rules.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Openings.saveOfActivity"];
        post?: never;
        /**
         * The activity does as its program again.
         * @description For staff of the organization with activities.edit.
         */
        delete: operations["Openings.removeOfActivity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["Locations.list"];
        put?: never;
        /** @description For staff of the organization with activities.edit. */
        post: operations["Locations.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["Locations.find"];
        put?: never;
        post?: never;
        /**
         * Removes a location that nothing uses.
         * @description For staff of the organization with activities.edit.
         */
        delete: operations["Locations.remove"];
        options?: never;
        head?: never;
        /** @description For staff of the organization with activities.edit. */
        patch: operations["Locations.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization. */
        get: operations["Organization.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the settings that are sent; with If-Match, only if nobody else has changed them meanwhile.
         * @description For staff of the organization with settings.edit.
         */
        patch: operations["Organization.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/ledger-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization. */
        get: operations["Organization.ledgerCodes"];
        put?: never;
        /** @description For staff of the organization with settings.edit. */
        post: operations["Organization.addLedgerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/ledger-codes/{ledgerCodeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For staff of the organization with settings.edit. */
        put: operations["Organization.renameLedgerCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/closing-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days on which the organization is closed, between two dates.
         * @description For staff of the organization.
         */
        get: operations["Organization.closingDays"];
        put?: never;
        /** @description For staff of the organization with settings.edit. */
        post: operations["Organization.addClosingDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/closing-days/{closingDayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For staff of the organization with settings.edit. */
        delete: operations["Organization.removeClosingDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody on the staff, invited, active or disabled.
         * @description For staff of the organization with staff.manage.
         */
        get: operations["Staff.list"];
        put?: never;
        /**
         * Invites somebody by e-mail; again, to send a new link to who has not answered.
         * @description For staff of the organization with staff.manage.
         */
        post: operations["Staff.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shuts somebody out from their next request on; nothing of what they did is lost.
         * @description For staff of the organization with staff.manage.
         */
        post: operations["Staff.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets somebody back in.
         * @description For staff of the organization with staff.manage.
         */
        post: operations["Staff.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/permission-group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives somebody another permission group.
         * @description For staff of the organization with staff.manage.
         */
        put: operations["Staff.changeGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/permission-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups that may be given, the most powerful first.
         * @description For staff of the organization with staff.manage.
         */
        get: operations["Staff.groups"];
        put?: never;
        /**
         * Makes a group of the organization's own.
         * @description For staff of the organization with staff.manage.
         */
        post: operations["Staff.addGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/permission-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a group of the organization's own.
         * @description For staff of the organization with staff.manage.
         */
        put: operations["Staff.changeGroupItself"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["ClientBilling.billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/planned-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["ClientBilling.plannedPayments"];
        put?: never;
        /**
         * Spreads what an invoice owes over dates.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's cards and bank accounts with this organization.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientBilling.methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cash, a cheque or a card at the terminal.
         * @description For staff of the organization with payments.take.
         */
        post: operations["ClientBilling.takePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/credit-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settles open invoices with what the client has on account.
         * @description For staff of the organization with payments.take.
         */
        post: operations["ClientBilling.useCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money given back by hand, from what the client has on account.
         * @description For staff of the organization with payments.refund.
         */
        post: operations["ClientBilling.recordRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments/{paymentId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money given back to the card or account that paid.
         * @description For staff of the organization with payments.refund.
         */
        post: operations["ClientBilling.refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the method, the amount or the date of a planned payment.
         * @description For staff of the organization with planned-payments.edit.
         */
        patch: operations["ClientBilling.editPlannedPayment"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with planned-payments.edit. */
        post: operations["ClientBilling.cancelPlannedPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["ClientBilling.invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice as a document, in the language it was issued in unless another is asked for.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientBilling.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}/credit-memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back part or all of an invoice, with the taxes it carried.
         * @description For staff of the organization with clients.billing, payments.refund.
         */
        post: operations["ClientBilling.credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was given up of an invoice, and what was recovered of it.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterBilling.writeOffs"];
        put?: never;
        /**
         * Gives up what an invoice still asks for.
         * @description For staff of the organization with clients.billing, payments.write-off.
         */
        post: operations["CounterBilling.writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/write-offs/{writeOffId}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money received for what had been given up.
         * @description For staff of the organization with clients.billing, payments.write-off.
         */
        post: operations["CounterBilling.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on account beside what invoices still ask for, and what matching automatically would do.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterBilling.reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Matches so much of one payment or credit to one invoice.
         * @description For staff of the organization with clients.billing, payments.take.
         */
        post: operations["CounterBilling.allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/allocations/{allocationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one match back: the invoice is open again, the money is on account again.
         * @description For staff of the organization with clients.billing, payments.take.
         */
        post: operations["CounterBilling.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/balance-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every cent of what a client owes, sentence by sentence.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterBilling.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["CounterBilling.statements"];
        put?: never;
        /**
         * Makes a statement, and sends it when asked.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterBilling.makeStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/statement-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a statement would say, before it is made.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterBilling.previewStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/statements/{statementId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["CounterBilling.statementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/statements/{statementId}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a statement once more.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterBilling.sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/bulk-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing, billing.bulk. */
        get: operations["BulkJobs.jobs"];
        put?: never;
        /** @description For staff of the organization with clients.billing, billing.bulk. */
        post: operations["BulkJobs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/bulk-jobs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many clients, for how much; nothing is done.
         * @description For staff of the organization with clients.billing, billing.bulk.
         */
        post: operations["BulkJobs.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/bulk-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing, billing.bulk. */
        get: operations["BulkJobs.job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/bulk-jobs/{jobId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its clients: those done, those put aside with the reason.
         * @description For staff of the organization with clients.billing, billing.bulk.
         */
        get: operations["BulkJobs.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/bulk-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves what is not done undone.
         * @description For staff of the organization with clients.billing, billing.bulk.
         */
        post: operations["BulkJobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is registered, by name; those who hold a place in a cart follow.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Enrolment.roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places of the session and of every drop-in date.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Enrolment.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Adds or takes away places; nobody loses one.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Enrolment.capacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/registrations/{claimId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says whether somebody came on a date.
         * @description For staff of the organization with activities.view, attendance.mark.
         */
        put: operations["Enrolment.attendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The limits of an activity and of its dates, what is used of them now, and rooms that it may share.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Limits.limits"];
        put?: never;
        /**
         * Adds a limit; who has a place already counts, nobody loses one.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["Limits.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/limits/{limitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Another number, other people, another name: fewer than are used shows as overbooked until some come free.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Limits.change"];
        post?: never;
        /**
         * Lifts a limit from an activity; a room stays one of the others that share it.
         * @description For staff of the organization with activities.edit.
         */
        delete: operations["Limits.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/rooms/{limitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The activity uses a room that others use at the same time.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Limits.share"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/date-counting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Whether the session and the single dates of this activity count together.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["Limits.saveCountingOfActivity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/date-counting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether sessions and single dates count together where an activity says nothing.
         * @description For staff of the organization with activities.view.
         */
        get: operations["Limits.counting"];
        /** @description For staff of the organization with settings.edit. */
        put: operations["Limits.saveCounting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["PaymentPlans.list"];
        put?: never;
        /** @description For staff of the organization with policies.edit. */
        post: operations["PaymentPlans.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Carts already paid keep what they agreed to.
         * @description For staff of the organization with policies.edit.
         */
        put: operations["PaymentPlans.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans/{planId}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lets the prices of activities be spread by this plan, or no longer.
         * @description For staff of the organization with activities.edit.
         */
        put: operations["PaymentPlans.attach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an option would ask, and when; nothing is saved.
         * @description For staff of the organization with activities.view.
         */
        post: operations["PaymentPlans.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In the order in which they apply, with how often each was used.
         * @description For staff of the organization with promotions.edit.
         */
        get: operations["Promotions.list"];
        put?: never;
        /** @description For staff of the organization with promotions.edit. */
        post: operations["Promotions.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/promotions/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with promotions.edit. */
        get: operations["Promotions.find"];
        /**
         * Orders placed keep what they had.
         * @description For staff of the organization with promotions.edit.
         */
        put: operations["Promotions.change"];
        post?: never;
        /**
         * One that nobody used; others are disabled.
         * @description For staff of the organization with promotions.edit.
         */
        delete: operations["Promotions.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/promotions/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a cart would cost under a promotion that is being written; nothing is saved.
         * @description For staff of the organization with promotions.edit.
         */
        post: operations["Promotions.example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/pricing-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["Pricing.settings"];
        /** @description For staff of the organization with promotions.edit. */
        put: operations["Pricing.saveSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/one-time-fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["Pricing.fees"];
        put?: never;
        /** @description For staff of the organization with policies.edit. */
        post: operations["Pricing.addFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/one-time-fees/{feeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Another name of season asks the fee again of everybody, once.
         * @description For staff of the organization with policies.edit.
         */
        put: operations["Pricing.changeFee"];
        post?: never;
        /**
         * One that nobody paid; others are disabled.
         * @description For staff of the organization with policies.edit.
         */
        delete: operations["Pricing.removeFee"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/scholarships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["Scholarships.list"];
        put?: never;
        /** @description For staff of the organization with scholarships.edit. */
        post: operations["Scholarships.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/scholarships/{scholarshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What was used stands; a fund cannot become smaller than what was used of it.
         * @description For staff of the organization with scholarships.edit.
         */
        put: operations["Scholarships.change"];
        post?: never;
        /**
         * Not given nor used any more.
         * @description For staff of the organization with scholarships.edit.
         */
        delete: operations["Scholarships.archive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/scholarships/{scholarshipId}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["Scholarships.awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/clients/{accountId}/scholarships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["Scholarships.ofClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/scholarship-awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with scholarships.edit. */
        post: operations["Scholarships.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/scholarship-awards/{awardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * What it paid stands; it pays nothing more.
         * @description For staff of the organization with scholarships.edit.
         */
        delete: operations["Scholarships.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/activities/{activityId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether each person of the client may take a place, and if not why.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterCart.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counter's cart of a client.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterCart.cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a place for a person; with the permission, over the capacity or outside the rules.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterCart.addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For staff of the organization with clients.billing. */
        delete: operations["CounterCart.removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/manual-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a fee or gives a credit.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterCart.addManualLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/service-fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes the service fee off this order, or puts it back.
         * @description For staff of the organization with clients.billing.
         */
        put: operations["CounterCart.serviceFee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.billing. */
        post: operations["CounterCart.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lapsed-lines/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.billing. */
        post: operations["CounterCart.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/contact-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.billing. */
        post: operations["CounterCart.confirmContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a code into the counter's cart; the answer says why one gives nothing.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterCodes.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/codes/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For staff of the organization with clients.billing. */
        delete: operations["CounterCodes.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buys the counter's cart: 201 ordered, 202 the bank is thinking, 200 refused.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterCheckout.checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the purchase of a cart is.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterCheckout.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout/{cartId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the bank again.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["CounterCheckout.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the client has ordered, the latest first.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterCheckout.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/counter/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on sale, a page at a time; who may sell outside the rules also finds what the store does not show.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["CounterShelves.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first; cancelled ones are among them.
         * @description For staff of the organization with clients.view.
         */
        get: operations["ClientRegistrations.registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today in the organization, by the service's clock: where a period ends that has not been chosen.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sold and credited, by day, month, ledger code or kind.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/sale-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoices and credit memos behind sales and taxes.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.saleDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/cash-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that came and went, by tender.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.cashFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What clients owed at the end of a day, by how long it had been due.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/open-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open invoices behind an ageing.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.openInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/deferred-revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deferred revenue: how its balance moved, and when the rest will be earned.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.deferredRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/ledger-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Debits and credits of each account and ledger code.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.ledgerCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The postings behind cash, ledger codes, deferred revenue and processors.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Taxes charged and given back, by what was taxed or not and why.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.taxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/processors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clearing account of each processor beside what the processor itself says it holds.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.processors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what a processor sent to the bank, and the fees it kept.
         * @description For staff of the organization with reports.view, gateways.edit.
         */
        post: operations["Reports.recordPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/reports/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report as CSV or XLSX, in the language asked for; written as it is sent.
         * @description For staff of the organization with reports.view.
         */
        get: operations["Reports.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/gateway-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with gateways.edit. */
        get: operations["GatewayAccounts.list"];
        put?: never;
        /**
         * Registers an account; payments go on through the one that is in use until this one is chosen.
         * @description For staff of the organization with gateways.edit.
         */
        post: operations["GatewayAccounts.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the keys that are sent, once the password was said again: money goes where the keys say.
         * @description For staff of the organization with gateways.edit.
         */
        put: operations["GatewayAccounts.replaceKeys"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries the keys by asking for the balance; nothing moves.
         * @description For staff of the organization with gateways.edit.
         */
        post: operations["GatewayAccounts.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Payments online go through this account from now on, once the password was said again; what was kept elsewhere stays and is charged there. Its keys are tried first.
         * @description For staff of the organization with gateways.edit.
         */
        put: operations["GatewayAccounts.use"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/gateway-accounts/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * No new payment online; what is planned on methods already kept goes on.
         * @description For staff of the organization with gateways.edit.
         */
        delete: operations["GatewayAccounts.stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with rl24.emit. */
        get: operations["Rl24.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/filer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For staff of the organization with rl24.emit. */
        put: operations["Rl24.saveFilerOf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Numbers that the agency reserved; never changed, never taken back.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.registerRange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with rl24.emit. */
        get: operations["Rl24.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins an emission, once the password was said again; one that is under way is answered again.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with rl24.emit. */
        get: operations["Rl24.run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/runs/{runId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on with an emission that stopped, once what stopped it is put right.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with rl24.emit. */
        get: operations["Rl24.slips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips/{slipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with rl24.emit. */
        get: operations["Rl24.slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips/{slipId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A working copy to print: its latest duplicate when it has one.
         * @description For staff of the organization with rl24.emit.
         */
        get: operations["Rl24.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips/{slipId}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An amended slip that says what the ledger says now.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips/{slipId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cancellation, without amounts. What the ledger still says is issued again by the next emission.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/slips/{slipId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same slip once more, at the recipient's address of today.
         * @description For staff of the organization with rl24.emit.
         */
        post: operations["Rl24.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/returns/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be filed, as a spreadsheet, with social insurance numbers in clear, once the password was said again; the journal says who took it.
         * @description For staff of the organization with rl24.emit, sin.read.
         */
        post: operations["Rl24.returnCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/rl24/returns/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as XML, in a neutral layout: not the agency's.
         * @description For staff of the organization with rl24.emit, sin.read.
         */
        post: operations["Rl24.returnXml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/rl24-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The owner of the account and the guardians with a share, with what a slip needs of each.
         * @description For staff of the organization with clients.view.
         */
        get: operations["Rl24.recipients"];
        /**
         * Written at the counter; the number is sealed before it is kept.
         * @description For staff of the organization with clients.view, clients.edit.
         */
        put: operations["Rl24.saveRecipientOf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/rl24-recipients/sin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A social insurance number in clear; the journal says who read it, and why.
         * @description For staff of the organization with clients.view, sin.read.
         */
        post: operations["Rl24.sin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments-to-settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs staff, what has waited longest first: refused, waiting for the client, late, not known, cards that end, cheques that came back.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["PaymentsToSettle.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments-to-settle/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What planned payments bring, month by month.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["PaymentsToSettle.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments-to-settle/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves some as they are, with the reason; they come back when it happens again.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments-to-settle/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the staff member who asks is written to, each morning and when a charge cannot be explained.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["PaymentsToSettle.watch"];
        /** @description For staff of the organization with clients.billing. */
        put: operations["PaymentsToSettle.saveWatch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for every selected planned payment, with one report of what was done and what was refused.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.changeMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a refused payment tried again, or confirms one that an outage left late: charged at the next opportunity.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes to the client, with a link that opens the right page once they have signed in.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a client for what the account owes and nobody has promised.
         * @description For staff of the organization with payments.take.
         */
        post: operations["PaymentsToSettle.askBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/charges/{attemptId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks again at a charge that nobody could explain: never a new charge.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["PaymentsToSettle.tryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/charging-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["PaymentsToSettle.policy"];
        /**
         * When refused payments are tried again, what families pay on line, what a returned cheque costs.
         * @description For staff of the organization with policies.edit.
         */
        put: operations["PaymentsToSettle.savePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cheques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cheques by date; those whose day has come are to be deposited.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["Cheques.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cheques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps postdated cheques of a client for an invoice; nothing is in the books before they are deposited.
         * @description For staff of the organization with payments.take.
         */
        post: operations["Cheques.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cheques/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one or many to the bank, each on its own: a report says which were refused and why.
         * @description For staff of the organization with payments.take.
         */
        post: operations["Cheques.deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cheques/{chequeId}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a cheque back to its client: what it promised is owed, without a date.
         * @description For staff of the organization with payments.take.
         */
        post: operations["Cheques.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cheques/{chequeId}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank gave a deposited cheque back.
         * @description For staff of the organization with payments.take.
         */
        post: operations["Cheques.bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/recurring-charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with clients.billing. */
        get: operations["Cheques.recurring"];
        put?: never;
        /**
         * Keeps a charge that comes back, as agreed with the client: each is invoiced ten days before its day.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["Cheques.agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/recurring-charges/{recurringChargeId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends it from a day on; what was invoiced for later and not charged is credited.
         * @description For staff of the organization with planned-payments.edit.
         */
        post: operations["Cheques.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the account's invoices nobody has promised.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["PaymentMethods.toPay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/balance-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charges what is owed, or a part, to a method that the client authorized: 201 paid, 202 not known yet, 200 refused.
         * @description For staff of the organization with payment-methods.manage, payments.take.
         */
        post: operations["PaymentMethods.charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/debit-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreements to debit the client's bank accounts, in force first.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["PaymentMethods.agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets it; planned payments that rely on it move to the method named, or it is refused.
         * @description For staff of the organization with payment-methods.manage.
         */
        delete: operations["PaymentMethods.remove"];
        options?: never;
        head?: never;
        /**
         * Changes the name, the postal code or the expiry.
         * @description For staff of the organization with payment-methods.manage.
         */
        patch: operations["PaymentMethods.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes it the one that is proposed first.
         * @description For staff of the organization with payment-methods.manage.
         */
        put: operations["PaymentMethods.makeDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Gives the authorization up; the answer names the planned payments that need another method.
         * @description For staff of the organization with payment-methods.manage.
         */
        delete: operations["PaymentMethods.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/cancellation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What cancelling would mean, for a notice of now or of another moment.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientCancellations.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a registration ended.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientCancellations.outcome"];
        put?: never;
        /**
         * Cancels as the preview said. Refused with the new preview in its details when anything has changed since.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["ClientCancellations.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/override-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an amount set by hand would mean.
         * @description For staff of the organization with clients.billing, policies.override.
         */
        post: operations["ClientCancellations.previewOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels with an amount set by hand, with a reason: never less than law and policy give.
         * @description For staff of the organization with clients.billing, policies.override.
         */
        post: operations["ClientCancellations.override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What families asked for where they could not cancel by themselves.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientCancellations.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-requests/{requestId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels what was asked for, as of the day it was sent, and answers the family.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["ClientCancellations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-requests/{requestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For staff of the organization with clients.billing. */
        post: operations["ClientCancellations.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/refund-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that somebody still hands over.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientCancellations.refundTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/refund-tasks/{taskId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was handed over, and is booked; or it stays on the client's account.
         * @description For staff of the organization with payments.refund.
         */
        post: operations["ClientCancellations.finishRefundTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far they are, the latest first.
         * @description For staff of the organization with activities.view.
         */
        get: operations["ClientCancellations.activityCancellations"];
        put?: never;
        /**
         * The organization cancels an activity or one of its dates: every registration ends, what was not given is refunded. The worker does it, step by step.
         * @description For staff of the organization with activities.edit, payments.refund.
         */
        post: operations["ClientCancellations.cancelActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/cancellation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who and how much cancelling an activity or one of its dates would concern, now.
         * @description For staff of the organization with activities.edit, payments.refund.
         */
        get: operations["ClientCancellations.previewActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/credit-memos/{creditMemoId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit memo as a document, in the language it was issued in unless another is asked for.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["ClientCancellations.creditMemoPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with policies.edit. */
        get: operations["CancellationPolicies.list"];
        put?: never;
        /** @description For staff of the organization with policies.edit. */
        post: operations["CancellationPolicies.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-policies/{policyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps a new version: what was bought before stays under the version of its day.
         * @description For staff of the organization with policies.edit.
         */
        put: operations["CancellationPolicies.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-policies/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where a policy applies from now on: everywhere, in a program, to an activity.
         * @description For staff of the organization with policies.edit.
         */
        post: operations["CancellationPolicies.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/cancellation-policies/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a policy, saved or not, would give for a made-up purchase.
         * @description For staff of the organization with policies.edit.
         */
        post: operations["CancellationPolicies.example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may take its place, by name, with the places left.
         * @description For staff of the organization with clients.billing.
         */
        get: operations["Replacements.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/replacement-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a replacement would mean now.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["Replacements.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/registrations/{claimId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swaps: the new place is taken before the old one is given up; credit memo, new invoice, difference due or given back.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["Replacements.replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/waitlist-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["StaffWaitlist.rules"];
        /**
         * Of every activity that says nothing itself. Offers that were made keep their time.
         * @description For staff of the organization with settings.edit.
         */
        put: operations["StaffWaitlist.saveRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits for an activity and its dates, in order of arrival; rows stay until it ends.
         * @description For staff of the organization with activities.view.
         */
        get: operations["StaffWaitlist.ofActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with activities.view. */
        get: operations["StaffWaitlist.rulesOfActivity"];
        /** @description For staff of the organization with activities.edit. */
        put: operations["StaffWaitlist.saveRulesOfActivity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets everybody have what is kept for the people who wait.
         * @description For staff of the organization with activities.edit.
         */
        post: operations["StaffWaitlist.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a client's person at the end of the line.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["StaffWaitlist.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/waitlist/{entryId}/skipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Leaves somebody out for a while, or lets them wait again where they stood.
         * @description For staff of the organization with clients.billing.
         */
        put: operations["StaffWaitlist.skip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/waitlist/{entryId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers a place to this person now, whoever is before them.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["StaffWaitlist.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/waitlist/{entryId}/counter-line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a place into the counter's cart of the client, before the person's turn if need be.
         * @description For staff of the organization with clients.billing.
         */
        post: operations["StaffWaitlist.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/waitlist/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes somebody off the list, at their request.
         * @description For staff of the organization with clients.billing.
         */
        delete: operations["StaffWaitlist.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For staff of the organization with integrators.manage. */
        get: operations["ApiClients.list"];
        put?: never;
        /**
         * Lets a program in. An answer kept for a repeated request would keep its secret: without an idempotency key, on purpose.
         * @description For staff of the organization with integrators.manage.
         */
        post: operations["ApiClients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-clients/{clientId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a program for good; the tokens it holds lapse within ten minutes.
         * @description For staff of the organization with integrators.manage.
         */
        post: operations["ApiClients.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token for ten minutes, for the scopes asked for or all that were granted. */
        post: operations["OAuth.token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this process can serve: it answers only when the database does. */
        get: operations["Health.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/development/clock/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the demonstration's clock forward. */
        post: operations["Clock.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/development/clock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the demonstration's clock back to the real time. */
        post: operations["Clock.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-hints/stripe-connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** About every account that the platform is connected to at Stripe: the notice names the account. */
        post: operations["GatewayHints.receiveConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-hints/{gatewayAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GatewayHints.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignUpBody: {
            /** Format: email */
            email: string;
            password: string;
            givenName: string;
            familyName: string;
            /**
             * Format: date
             * @description The owner of an account is 18 or more.
             */
            birthDate: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        Accepted: Record<string, never>;
        VerifyEmailBody: {
            /** @description The one chosen at sign-up. */
            password: string;
            /** @description What stands in the link. */
            token: string;
        };
        ClaimEmailBody: {
            givenName: string;
            familyName: string;
            /**
             * Format: date
             * @description The owner of an account is 18 or more.
             */
            birthDate: string;
            password: string;
            /** @description What stands in the link. */
            token: string;
        };
        SignInBody: {
            email: string;
            password: string;
            /** @description Six digits of the authenticator, or a recovery code, once `identity.second-factor-required` asked for it. */
            code?: string;
            /** @enum {string} */
            app: "portal" | "admin";
        };
        SessionUserView: {
            id: string;
            email: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        SessionView: {
            /** @description Sent as `Authorization: Bearer …`; kept in memory only. */
            accessToken: string;
            expiresInSeconds: number;
            user: components["schemas"]["SessionUserView"];
        };
        AppBody: {
            /** @enum {string} */
            app: "portal" | "admin";
        };
        EmailBody: {
            /** Format: email */
            email: string;
        };
        TokenAndPasswordBody: {
            password: string;
            /** @description What stands in the link. */
            token: string;
        };
        AcceptInvitationBody: {
            /** @description Needed by whoever has no login yet. */
            password?: string;
            /** @description What stands in the link. */
            token: string;
        };
        TokenBody: {
            /** @description What stands in the link. */
            token: string;
        };
        MeUserView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            /** @description Whether signing in asks for a code; staff are offered one until they have it. */
            hasSecondFactor: boolean;
        };
        MeAccountView: {
            id: string;
        };
        StaffMembershipView: {
            organizationId: string;
            name: string;
            slug: string;
            permissions: string[];
        };
        MeView: {
            user: components["schemas"]["MeUserView"];
            /** @description The family account this person owns. */
            account: components["schemas"]["MeAccountView"] | null;
            /** @description Where this person works. */
            staffOf: components["schemas"]["StaffMembershipView"][];
        };
        StoreView: {
            organizationId: string;
            /** @description Its place in addresses. */
            slug: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "municipality" | "club" | "camp" | "community-centre" | "school" | "business" | "platform";
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            defaultLocale: "fr-CA" | "en-CA";
            /** @description IANA name; every date and time of the store is read in it. */
            timeZone: string;
            email: string;
            phone: string;
            website: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description '#rrggbb' */
            accentColour: string;
            /** @description Families may keep activities on a wish list. */
            wishList: boolean;
        };
        StoresView: {
            rows: components["schemas"]["StoreView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        StoreCategoryView: {
            id: string;
            nameFr: string;
            nameEn: string;
            /** @description Activities on sale in it and in everything under it. */
            count: number;
            categories: components["schemas"]["StoreCategoryView"][];
        };
        StoreProgramView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            count: number;
            categories: components["schemas"]["StoreCategoryView"][];
        };
        StoreProgramsView: {
            rows: components["schemas"]["StoreProgramView"][];
        };
        StageView: {
            /** @enum {string} */
            who: "public" | "residents" | "returning" | "tags";
            opensAt: string;
            closesAt: string | null;
        };
        PlacesView: {
            capacity: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Held in carts: they may come back. */
            held: number;
            waiting: number;
        };
        NextDateView: {
            capacity: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Held in carts: they may come back. */
            held: number;
            waiting: number;
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
        };
        StoreActivityView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            programId: string;
            categoryId: string;
            categoryFr: string;
            categoryEn: string;
            locationId: string | null;
            locationName: string | null;
            district: string | null;
            room: string;
            organizer: string;
            pictureUrl: string;
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            startsOn: string;
            endsOn: string;
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            /** @description 'HH:MM' */
            earliestTime: string | null;
            latestTime: string | null;
            /** @description For everybody, still to come; a family's own opening may be earlier. */
            registrationOpensAt: string | null;
            /** @description For everybody. */
            registrationClosesAt: string | null;
            /** @description In order; empty where everybody registers from one instant on. */
            stages: components["schemas"]["StageView"][];
            /** @description Registration is for groups, and never for everybody. */
            groupsOnly: boolean;
            passwordAsked: boolean;
            /** @description Null: not sold as a whole. */
            sessionPriceCents: number | null;
            /** @description Null: not sold date by date. */
            dropInPriceCents: number | null;
            session: components["schemas"]["PlacesView"] | null;
            nextDate: components["schemas"]["NextDateView"] | null;
        };
        StoreActivitiesView: {
            /** @description The server's time, by which registration opens and closes. */
            now: string;
            rows: components["schemas"]["StoreActivityView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        StoreWaitlistsView: {
            /** @description Whether one may wait where there is no place. */
            open: boolean;
            /** @description Ids of the activities where it is the other way round. */
            otherwise: string[];
        };
        WeekdayFacetView: {
            weekday: number;
            count: number;
        };
        LocationFacetView: {
            id: string;
            name: string;
            district: string;
            count: number;
        };
        CategoryFacetView: {
            id: string;
            nameFr: string;
            nameEn: string;
            count: number;
        };
        StoreFacetsView: {
            count: number;
            priceCentsMin: number | null;
            priceCentsMax: number | null;
            weekdays: components["schemas"]["WeekdayFacetView"][];
            locations: components["schemas"]["LocationFacetView"][];
            categories: components["schemas"]["CategoryFacetView"][];
        };
        NamedView: {
            id: string;
            nameFr: string;
            nameEn: string;
        };
        StoreLocationView: {
            id: string;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
            /** @description 'full', 'partial', or '' when nobody said. */
            accessibility: string;
            description: string;
            latitude: number | null;
            longitude: number | null;
        };
        LineDiscountView: {
            promotionId: string;
            nameFr: string;
            nameEn: string;
            amountCents: number;
            /** @description What was taken off and why, in words. */
            sentenceFr: string;
            sentenceEn: string;
        };
        PriceView: {
            /** @description Taxes included, before the promotions that everybody has today; null where there is none. */
            listTotalCents: number | null;
            discounts: components["schemas"]["LineDiscountView"][];
            /** @description Before tax. */
            amountCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
        };
        PriceTaxesView: {
            /** @enum {string} */
            status: "taxable" | "exempt" | "not-registered";
            /** @description Why, by code. */
            reason: string;
            session: components["schemas"]["PriceView"] | null;
            dropIn: components["schemas"]["PriceView"] | null;
        };
        StoreDateView: {
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "planned" | "cancelled";
            over: boolean;
            /** @description Null where dates are not sold one by one. */
            places: components["schemas"]["PlacesView"] | null;
        };
        StoreScheduleView: {
            weekdays: number[];
            startTime: string;
            endTime: string;
            fromOn: string;
            toOn: string;
        };
        StoreClosingDayView: {
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        StoreActivityDetailView: {
            /** @description The server's time, by which registration opens and closes. */
            now: string;
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "published" | "hidden";
            program: components["schemas"]["NamedView"];
            /** @description From the widest to the narrowest. */
            categories: components["schemas"]["NamedView"][];
            location: components["schemas"]["StoreLocationView"] | null;
            room: string;
            organizer: string;
            staffNames: string;
            pictureUrl: string;
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            startsOn: string | null;
            endsOn: string | null;
            weekdays: number[];
            /** @description For everybody, still to come; a family's own opening may be earlier. */
            registrationOpensAt: string | null;
            /** @description For everybody. */
            registrationClosesAt: string | null;
            /** @description In order; empty where everybody registers from one instant on. */
            stages: components["schemas"]["StageView"][];
            /** @description Registration is for groups, and never for everybody. */
            groupsOnly: boolean;
            passwordAsked: boolean;
            sessionPriceCents: number | null;
            dropInPriceCents: number | null;
            /** @description A form that each participant fills in before paying. */
            hasForm: boolean;
            hasPaymentPlan: boolean;
            price: components["schemas"]["PriceTaxesView"];
            /** @description One may wait for a place when there is none. */
            waitlistOpen: boolean;
            session: components["schemas"]["PlacesView"] | null;
            dates: components["schemas"]["StoreDateView"][];
            schedules: components["schemas"]["StoreScheduleView"][];
            /** @description Days on which the organization is closed while the activity runs. */
            closingDays: components["schemas"]["StoreClosingDayView"][];
        };
        LiveDatePlacesView: {
            capacity: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Held in carts: they may come back. */
            held: number;
            waiting: number;
            occurrenceId: string;
        };
        ActivityPlacesShownView: {
            activityId: string;
            session: components["schemas"]["PlacesView"] | null;
            nextDate: components["schemas"]["NextDateView"] | null;
            /** @description Empty unless asked for. */
            dates: components["schemas"]["LiveDatePlacesView"][];
        };
        QuickAccessCardView: {
            organizationId: string;
            slug: string;
            name: string;
            nameEn: string;
            accentColour: string;
            /** @description The last visit of its store, ISO 8601. */
            visitedAt: string | null;
            /** @description Whether the organization knows the family as a client. */
            isClient: boolean;
            /** @description Owed, less what is on account; negative when the organization owes. */
            balanceCents: number;
            plannedPayments: number;
            cartItems: number;
            unreadMessages: number;
            /** @description Whether this person works there. */
            isStaff: boolean;
            /** @description Why the card cannot be removed; empty when it can. */
            keptBecause: ("balance" | "planned-payments" | "cart" | "unread-messages" | "unused-passes" | "federation")[];
        };
        QuickAccessView: {
            /** @description The last visited first. */
            rows: components["schemas"]["QuickAccessCardView"][];
        };
        ContactDetailsView: {
            accountId: string;
            email: string | null;
            phone: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            country: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            /** @description When it was last said that they are right. */
            confirmedAt: string | null;
            /** @description Names of what is missing before anything can be bought. */
            missing: string[];
            version: number;
        };
        ContactDetailsBody: {
            email?: string | null;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
        };
        AccountPersonView: {
            id: string;
            accountId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            /** @enum {string|null} */
            gender: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description The adult who answers for the account. */
            isOwner: boolean;
            /** @description Archived people keep their purchases and cannot be chosen in a store. */
            archivedAt: string | null;
            version: number;
        };
        AccountPeopleView: {
            /** @description Owner first, then by first name. */
            rows: components["schemas"]["AccountPersonView"][];
        };
        AddPersonBody: {
            firstName: string;
            lastName: string;
            /** Format: date */
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description Says that this is not the person of the same name who is in the account already. */
            evenIfAlike?: boolean;
        };
        EditPersonBody: {
            firstName?: string;
            lastName?: string;
            /** Format: date */
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
        };
        ChangeOwnerBody: {
            /**
             * Format: uuid
             * @description Another adult of the account.
             */
            personId: string;
        };
        PersonMissingView: {
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            organizationSlug: string;
            personId: string;
            missing: ("phone" | "email" | "birth-date" | "address" | "contacts" | "primary-guardian" | "rl24-shares")[];
        };
        MissingInformationView: {
            rows: components["schemas"]["PersonMissingView"][];
        };
        PersonContactView: {
            id: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            relationship: "other" | "mother" | "father" | "parent" | "grandparent" | "guardian" | "sibling" | "friend";
            phone: string;
            email: string | null;
            /** @enum {string|null} */
            guardian: "primary" | "secondary" | null;
            mayPickUp: boolean;
            /** @description Share of the RL-24 slip in percent. */
            rl24Percent: number | null;
        };
        ContactRulesView: {
            /** @description How many contacts the organization wants for this person. */
            required: number;
            /** @description Whether RL-24 shares are asked. */
            asksRl24: boolean;
        };
        PersonHereView: {
            person: components["schemas"]["AccountPersonView"];
            phone: string;
            email: string | null;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description Note of the staff; null for families. */
            adminNote: string | null;
            contacts: components["schemas"]["PersonContactView"][];
            rules: components["schemas"]["ContactRulesView"];
            /** @description Of everything here but the person's shared facts. */
            version: number;
        };
        EditPersonHereBody: {
            phone?: string;
            email?: string | null;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
        };
        ContactBody: {
            /**
             * Format: uuid
             * @description Of a contact that is kept; left out for a new one.
             */
            id?: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            relationship: "other" | "mother" | "father" | "parent" | "grandparent" | "guardian" | "sibling" | "friend";
            phone: string;
            email?: string | null;
            /** @enum {string|null} */
            guardian?: "primary" | "secondary" | null;
            mayPickUp?: boolean;
            /** @description 0 to 100; the shares of a person's guardians add up to 100. */
            rl24Percent?: number | null;
        };
        SaveContactsBody: {
            /** @description The whole list: who is not in it is no longer a contact. */
            contacts: components["schemas"]["ContactBody"][];
        };
        BilingualView: {
            fr: string;
            en: string;
        };
        QuestionOptionView: {
            value: string;
            label: components["schemas"]["BilingualView"];
        };
        QuestionConditionView: {
            /** @description Holds when the answer is, or contains, one of these: text, number or true/false. */
            isOneOf?: (string | number | boolean)[];
            /** @enum {string} */
            kind: "age" | "answer";
            fromMonths?: number;
            belowMonths?: number;
            questionId?: string;
        };
        QuestionView: {
            /** @description Stable from version to version. */
            id: string;
            /** @enum {string} */
            type: "number" | "phone" | "email" | "date" | "short-text" | "long-text" | "yes-no" | "choice" | "choices" | "consent" | "medical-note";
            label: components["schemas"]["BilingualView"];
            help: components["schemas"]["BilingualView"] | null;
            required: boolean;
            options: components["schemas"]["QuestionOptionView"][];
            /** @description Full text of a consent. */
            text: components["schemas"]["BilingualView"] | null;
            min: number | null;
            max: number | null;
            onlyIf: components["schemas"]["QuestionConditionView"][];
            /** @description Shown on request only. */
            isSensitive: boolean;
        };
        PersonFormView: {
            personId: string;
            formId: string;
            nameFr: string;
            nameEn: string;
            /** @description The version in force. */
            number: number;
            questions: components["schemas"]["QuestionView"][];
            /** @description Ids of the questions asked of this person, given the answers. */
            asked: string[];
            /** @description By question id: text, number, true/false, or a list of option values. */
            answers: {
                [key: string]: unknown;
            };
            /** @description When this very version was confirmed, ISO 8601. */
            confirmedAt: string | null;
            /** @description Ids of required questions without an answer. */
            missing: string[];
            /** @description Of the kept answers; 0 while nothing is kept. */
            version: number;
        };
        PersonFormsView: {
            rows: components["schemas"]["PersonFormView"][];
        };
        SaveFormBody: {
            /** @description By question id, only what was touched; null takes an answer away. */
            answers: {
                [key: string]: unknown;
            };
            /** @description Says that the form is complete and right. */
            confirm?: boolean;
            /**
             * @description The language the questions were read in.
             * @enum {string}
             */
            locale?: "fr-CA" | "en-CA";
        };
        ConsentView: {
            id: string;
            personId: string | null;
            purpose: string;
            /** @description SHA-256 of the very text that was consented to. */
            textSha256: string;
            locale: string;
            givenAt: string;
            withdrawnAt: string | null;
        };
        ConsentsView: {
            rows: components["schemas"]["ConsentView"][];
        };
        MessageSummaryView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
        };
        MessagesView: {
            /** @description The newest first. */
            rows: components["schemas"]["MessageSummaryView"][];
            next: string | null;
        };
        MessageAttachmentView: {
            /** @enum {string} */
            kind: "invoice-pdf" | "credit-memo-pdf" | "statement-pdf" | "calendar";
            invoiceId: string | null;
            creditMemoId: string | null;
            statementId: string | null;
        };
        MessageView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
            bodyText: string;
            /** @description To be shown in a frame that runs nothing. */
            bodyHtml: string;
            attachments: components["schemas"]["MessageAttachmentView"][];
        };
        SubscriptionRowView: {
            organizationId: string;
            organizationName: string;
            organizationNameEn: string;
            /** @description The platform's own messages: without them, notices that matter are missed. */
            isPlatform: boolean;
            /** @description News and campaigns. Messages about orders, payments and access always go. */
            email: boolean;
            /** @description Calendar entries with confirmations. */
            calendar: boolean;
        };
        SubscriptionsView: {
            rows: components["schemas"]["SubscriptionRowView"][];
        };
        ChangeSubscriptionBody: {
            email?: boolean;
            calendar?: boolean;
        };
        DeliveryFindingView: {
            /** @enum {string} */
            code: "waiting" | "no-address" | "goes-to" | "unsubscribed-from-news" | "calendar-switched-off" | "could-not-be-delivered" | "left";
            /** @description The person it is about; null for the account. */
            personId: string | null;
            /** @enum {string|null} */
            because: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct" | null;
            email: string | null;
            messageId: string | null;
            subject: string | null;
            sentAt: string | null;
        };
        DeliveryView: {
            rows: components["schemas"]["DeliveryFindingView"][];
        };
        CalendarEventView: {
            /** @description Of the registration and the date together. */
            id: string;
            /** @description The registration. */
            claimId: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            organizationSlug: string;
            /** @description IANA name; the times are read in it. */
            timeZone: string;
            activityId: string;
            occurrenceId: string;
            nameFr: string;
            nameEn: string;
            personId: string;
            firstName: string;
            lastName: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            locationName: string | null;
            room: string;
            isCancelled: boolean;
            /** @description Whether its page can be opened in the store. */
            inStore: boolean;
        };
        CalendarClosingDayView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        CalendarView: {
            /** @description Server time. */
            now: string;
            /** @description By time. */
            events: components["schemas"]["CalendarEventView"][];
            closingDays: components["schemas"]["CalendarClosingDayView"][];
        };
        NextEventsView: {
            /** @description Server time. */
            now: string;
            /** @description The next five that are not cancelled; one that has begun is still there. */
            events: components["schemas"]["CalendarEventView"][];
        };
        OwnSettingsView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            hasSecondFactor: boolean;
            /** @description Recovery codes that have not been used yet. */
            recoveryCodesLeft: number;
        };
        ChangeSettingsBody: {
            /**
             * @description The language Préau writes in.
             * @enum {string}
             */
            locale: "fr-CA" | "en-CA";
        };
        ChangeEmailBody: {
            /** Format: email */
            newEmail: string;
            /** @description The current one: asked again before what an open session alone must not do. */
            password: string;
        };
        ChangePasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        OpenSessionView: {
            id: string;
            /** @enum {string} */
            app: "portal" | "admin";
            /** @description What the browser called itself. */
            userAgent: string;
            createdAt: string;
            lastUsedAt: string;
            /** @description The session of this very request. */
            isCurrent: boolean;
        };
        OpenSessionsView: {
            rows: components["schemas"]["OpenSessionView"][];
        };
        PasswordBody: {
            password: string;
        };
        SecondFactorOfferView: {
            /** @description For typing into an authenticator. */
            secret: string;
            /** @description otpauth:// address. */
            address: string;
            /** @description The same as a QR code, an SVG document. */
            qrCode: string;
        };
        CodeBody: {
            code: string;
        };
        RecoveryCodesView: {
            /** @description Shown this once; each serves once. */
            recoveryCodes: string[];
        };
        PasswordAndCodeBody: {
            password: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code: string;
        };
        AccountBalanceView: {
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            /** @description What open invoices still ask for, in cents. */
            receivableCents: number;
            /** @description What is on account: payments left over and credits. */
            creditCents: number;
            /** @description What of it may be given back as money. */
            refundableCents: number;
            /** @description What planned payments will bring. */
            plannedCents: number;
            /** @description Owed, less what is on account. */
            balanceCents: number;
            /** @description The balance once every planned payment is accepted. */
            expectedBalanceCents: number;
        };
        BilledInvoiceView: {
            id: string;
            organizationId: string;
            number: number;
            /** @description Local date of the organization. */
            issuedOn: string;
            totalCents: number;
            openCents: number;
            plannedCents: number;
            creditedCents: number;
            /** @enum {string} */
            state: "open" | "partial" | "paid" | "written-off";
            labelsFr: string[];
            labelsEn: string[];
            personNames: string[];
        };
        ShownMethodView: {
            brand: string;
            last4: string;
        };
        BilledPaymentView: {
            id: string;
            organizationId: string;
            number: number;
            receivedOn: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal";
            method: components["schemas"]["ShownMethodView"] | null;
            memo: string;
            amountCents: number;
            /** @description Not matched to any invoice, nor refunded. */
            unspentCents: number;
            /** @description How much may still go back to the card or account that paid. */
            refundableOnlineCents: number;
            /** @description The bank took it back. */
            returned: boolean;
            /** @description A bank debit may come back until then; null when it cannot, or not any more. */
            provisionalUntil: string | null;
            invoiceNumbers: number[];
        };
        BilledCreditMemoView: {
            id: string;
            organizationId: string;
            number: number;
            issuedOn: string;
            invoiceNumber: number;
            totalCents: number;
            unspentCents: number;
            reason: string;
        };
        BilledRefundView: {
            id: string;
            organizationId: string;
            number: number;
            madeOn: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal";
            amountCents: number;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
            reason: string;
        };
        BillingView: {
            balances: components["schemas"]["AccountBalanceView"][];
            invoices: components["schemas"]["BilledInvoiceView"][];
            payments: components["schemas"]["BilledPaymentView"][];
            creditMemos: components["schemas"]["BilledCreditMemoView"][];
            refunds: components["schemas"]["BilledRefundView"][];
        };
        PlannedPaymentMethodView: {
            id: string;
            /** @enum {string} */
            kind: "card" | "bank-account";
            brand: string;
            last4: string;
        };
        PlannedPaymentRow: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            invoiceId: string;
            invoiceNumber: number;
            labelsFr: string[];
            labelsEn: string[];
            /** @enum {string} */
            kind: "cheque" | "instalment" | "recurring";
            sequence: number;
            amountCents: number;
            dueOn: string;
            /** @enum {string} */
            status: "planned" | "processing" | "accepted" | "refused" | "cancelled";
            /** @enum {string|null} */
            refusedBecause: "insufficient-funds" | "expired-card" | "declined" | "lost-or-stolen" | "needs-authentication" | "account-closed" | "debit-not-authorized" | "returned-by-bank" | "method-removed" | "processor-unavailable" | null;
            /** @enum {string|null} */
            nextStep: "choose-method" | "authenticate" | "pay-at-organization" | null;
            /** @description Null for a payment that is made at the counter. */
            method: components["schemas"]["PlannedPaymentMethodView"] | null;
            /** @description So long overdue that it is no longer charged by itself. */
            needsStaff: boolean;
            /** @description Its card or account is not authorized any more: another one, or it will be refused. */
            needsMethod: boolean;
            /** @description When a refused one is tried again by itself. */
            nextTryOn: string | null;
            /** @description A bank debit that was accepted may come back until then. */
            provisionalUntil: string | null;
            version: number;
        };
        PlannedPaymentsView: {
            rows: components["schemas"]["PlannedPaymentRow"][];
        };
        ChooseMethodBody: {
            /** Format: uuid */
            paymentMethodId: string;
            /** @description The version that was shown. */
            version: number;
        };
        ChangedPlannedPaymentView: {
            version: number;
        };
        InvoiceSellerView: {
            nameEn: string;
            gstNumber: string | null;
            qstNumber: string | null;
            name: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            email: string;
            phone: string;
        };
        InvoicePartyView: {
            name: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            email: string;
            phone: string;
        };
        InvoiceLineView: {
            id: string;
            position: number;
            /** @enum {string} */
            kind: "drop-in" | "manual-fee" | "manual-credit" | "service-fee" | "one-time-fee" | "activity" | "cancellation-fee" | "returned-payment-fee" | "late-fee" | "other";
            labelFr: string;
            labelEn: string;
            personId: string | null;
            personName: string;
            /** @description Before promotions; null where none lowered the line. */
            listCents: number | null;
            discounts: components["schemas"]["LineDiscountView"][];
            amountCents: number;
            gstCents: number;
            qstCents: number;
            /** @enum {string} */
            taxStatus: "taxable" | "exempt" | "not-registered";
            taxReason: string;
            serviceFrom: string | null;
            serviceTo: string | null;
            /** @description What credit memos have taken back of it, before tax. */
            creditedCents: number;
        };
        InvoiceSettlementView: {
            /** @enum {string} */
            kind: "payment" | "credit-memo" | "scholarship" | "write-off";
            number: number | null;
            nameFr: string | null;
            nameEn: string | null;
            on: string;
            amountCents: number;
            /** @enum {string|null} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | null;
            method: components["schemas"]["ShownMethodView"] | null;
        };
        InvoicePlannedPaymentView: {
            id: string;
            amountCents: number;
            dueOn: string;
            /** @enum {string} */
            status: "planned" | "processing" | "accepted" | "refused" | "cancelled";
            method: components["schemas"]["ShownMethodView"] | null;
        };
        InvoiceDocumentView: {
            id: string;
            organizationId: string;
            accountId: string;
            number: number;
            issuedOn: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            seller: components["schemas"]["InvoiceSellerView"];
            buyer: components["schemas"]["InvoicePartyView"];
            lines: components["schemas"]["InvoiceLineView"][];
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            openCents: number;
            /** @enum {string} */
            state: "open" | "partial" | "paid" | "written-off";
            settlements: components["schemas"]["InvoiceSettlementView"][];
            plannedPayments: components["schemas"]["InvoicePlannedPaymentView"][];
        };
        BalanceSentenceView: {
            /**
             * @description Which sentence: the applications word it.
             * @enum {string}
             */
            code: "paid" | "written-off" | "invoice-asks" | "credited" | "helped" | "payment-left" | "credit-left" | "payment-planned" | "payment-refused";
            /** @description What it does to the balance: owed when positive. Of what is planned: what it will do. */
            amountCents: number;
            on: string;
            number: number | null;
            documentId: string | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            nameFr: string | null;
            nameEn: string | null;
        };
        BalanceExplanationView: {
            balanceCents: number;
            expectedBalanceCents: number;
            /** @description Their amounts add up to the balance. */
            sentences: components["schemas"]["BalanceSentenceView"][];
            /** @description What is to come, which the balance does not count yet. */
            planned: components["schemas"]["BalanceSentenceView"][];
        };
        WalletMethodView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            /** @enum {string} */
            kind: "card" | "bank-account";
            brand: string;
            last4: string;
            expiresMonth: number | null;
            expiresYear: number | null;
            holderName: string;
            billingPostalCode: string;
            isDefault: boolean;
            /** @description The organization may charge it for agreed future payments. */
            authorized: boolean;
            authorizedAt: string | null;
            /** @description How many planned payments rely on it. */
            plannedPayments: number;
            version: number;
        };
        WalletView: {
            rows: components["schemas"]["WalletMethodView"][];
        };
        DebitAgreementView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            paymentMethodId: string;
            brand: string;
            last4: string;
            agreedAt: string;
            endedAt: string | null;
            /** @enum {string|null} */
            endedBy: "payer" | "organization" | null;
        };
        DebitAgreementsView: {
            rows: components["schemas"]["DebitAgreementView"][];
        };
        PaymentEntryBody: {
            /** Format: uuid */
            organizationId: string;
            /** @enum {string} */
            kind: "card" | "bank";
            /** @description Whether the person lets the organization debit a bank account for agreed future payments; otherwise each debit is agreed to. */
            agreed?: boolean;
        };
        PaymentElementsView: {
            /** @description The processor's own script. */
            scriptUrl: string;
            publishableKey: string;
            /** @description Null when the key is that of the account itself. */
            connectedAccount: string | null;
            /** @description Lets the browser finish this one entry. */
            clientSecret: string;
        };
        PaymentEntryView: {
            /** @enum {string} */
            kind: "frame" | "elements";
            /** @description Of a frame: address of the processor's page, which answers with a one-time token. */
            url: string | null;
            /** @description Of elements: what the processor's script needs to draw its own fields. */
            elements: components["schemas"]["PaymentElementsView"] | null;
        };
        AddPaymentMethodBody: {
            /** Format: uuid */
            organizationId: string;
            /** @description What the processor's fields gave. */
            token: string;
            holderName: string;
            billingPostalCode: string;
            makeDefault?: boolean;
            /** @description The text the person agreed to, word for word, when the organization may charge this method later. */
            agreedText?: string;
        };
        PaymentMethodAddedView: {
            paymentMethodId: string;
        };
        MethodExpiry: {
            month: number;
            year: number;
        };
        EditPaymentMethodBody: {
            version: number;
            holderName?: string;
            billingPostalCode?: string;
            expires?: components["schemas"]["MethodExpiry"];
        };
        EditedPaymentMethodView: {
            version: number;
        };
        AuthorizeMethodBody: {
            agreedText: string;
        };
        DependentPaymentView: {
            plannedPaymentId: string;
            invoiceNumber: number;
            amountCents: number;
            dueOn: string;
        };
        RevokedMethodView: {
            /** @description Planned payments that will be refused unless they get another method. */
            dependents: components["schemas"]["DependentPaymentView"][];
        };
        MyCartView: {
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            slug: string;
            cartId: string;
            /** @enum {string} */
            state: "open" | "paying";
            items: number;
            deadlineAt: string | null;
        };
        MyCartsView: {
            rows: components["schemas"]["MyCartView"][];
        };
        EligibilityRefusalView: {
            code: string;
            /** @description In the language asked for. */
            title: string;
            /** @description What the person can do next. */
            next: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        ClashView: {
            activityId: string;
            nameFr: string;
            nameEn: string;
            startsAt: string;
        };
        PersonEligibilityView: {
            personId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            isOwner: boolean;
            eligible: boolean;
            /** @description Holds a place of it in a cart now. */
            inCart: boolean;
            refusal: components["schemas"]["EligibilityRefusalView"] | null;
            /** @description Something else of the person at the same time: to be said, and no obstacle unless the refusal says so. */
            clash: components["schemas"]["ClashView"] | null;
        };
        EligibilityView: {
            rows: components["schemas"]["PersonEligibilityView"][];
        };
        CartLineView: {
            /** @description Null for the service fee and one-time fees. */
            id: string | null;
            /** @enum {string} */
            kind: "session" | "drop-in" | "manual-fee" | "manual-credit" | "service-fee" | "one-time-fee";
            labelFr: string;
            labelEn: string;
            activityId: string | null;
            occurrenceId: string | null;
            personId: string | null;
            personName: string;
            /** @description The first session, ISO 8601. */
            startsAt: string | null;
            locationName: string | null;
            /** @description Before promotions; null where none lowers the line. */
            listCents: number | null;
            discounts: components["schemas"]["LineDiscountView"][];
            /** @description Before tax. */
            amountCents: number;
            taxStatus: string;
            taxReason: string;
            gstCents: number;
            qstCents: number;
            /**
             * @description 'lapsed': the place is kept no longer; it can be tried again.
             * @enum {string}
             */
            state: "held" | "lapsed" | "fee";
            /**
             * @description Why the line cannot be ordered any more.
             * @enum {string|null}
             */
            refusal: "person-archived" | "not-for-sale" | "date-cancelled" | "not-sold-this-way" | null;
            planNameFr: string | null;
            planNameEn: string | null;
        };
        CartCodeView: {
            promotionId: string;
            code: string;
            nameFr: string;
            nameEn: string;
            /**
             * @description 'applied', or why the code gives nothing.
             * @enum {string}
             */
            state: "applied" | "nothing-eligible" | "replaced" | "disabled" | "not-yet" | "expired" | "used-up" | "used-by-client";
            savedCents: number;
        };
        FullPaymentView: {
            offered: boolean;
            /** @enum {string|null} */
            refusedBecause: "nothing-before-the-first-session" | null;
        };
        InstalmentView: {
            amountCents: number;
            dueOn: string;
        };
        SpreadView: {
            todayCents: number;
            instalments: components["schemas"]["InstalmentView"][];
        };
        PlanChoiceView: {
            todayCents: number;
            instalments: components["schemas"]["InstalmentView"][];
            /** @description To be sent back with the checkout; empty where the law alone spreads. */
            optionIds: string[];
            labelFr: string;
            labelEn: string;
        };
        PaymentChoicesView: {
            totalCents: number;
            full: components["schemas"]["FullPaymentView"];
            /** @description The first of `plans`; null when nothing of the cart may be spread. */
            plan: components["schemas"]["SpreadView"] | null;
            plans: components["schemas"]["PlanChoiceView"][];
        };
        AidScholarshipView: {
            awardId: string;
            nameFr: string;
            nameEn: string;
            personId: string;
            lineId: string | null;
            amountCents: number;
        };
        AidWayView: {
            useScholarships: boolean;
            useCredit: boolean;
            scholarshipCents: number;
            creditCents: number;
            dueCents: number;
            choices: components["schemas"]["PaymentChoicesView"];
        };
        AidView: {
            /** @description What each scholarship would pay of which line. */
            scholarships: components["schemas"]["AidScholarshipView"][];
            /** @description On account, whether or not this order needs it. */
            creditCents: number;
            /** @description Every way that changes something. */
            ways: components["schemas"]["AidWayView"][];
        };
        CartContactDetailsView: {
            email: string | null;
            phone: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            country: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        CartContactView: {
            /** @description Confirmed for this order. */
            confirmed: boolean;
            /** @description Names of the details that are missing. */
            missing: string[];
            details: components["schemas"]["CartContactDetailsView"] | null;
        };
        MissingFormView: {
            personId: string;
            firstName: string;
            activityId: string;
            formId: string;
            /** @description Required questions without an answer; 0 when only the confirmation is missing. */
            unanswered: number;
        };
        CartView: {
            /** @description Null while nothing was ever put into it. */
            id: string | null;
            accountId: string;
            /** @enum {string} */
            state: "open" | "paying";
            /** @enum {string} */
            channel: "web" | "counter";
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            deadlineAt: string | null;
            mayExtend: boolean;
            /** @description Server time, for the countdown. */
            now: string;
            lines: components["schemas"]["CartLineView"][];
            /** @description Codes that were typed in. */
            codes: components["schemas"]["CartCodeView"][];
            /** @description What promotions take off, before tax. */
            savedCents: number;
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            serviceFeeRemoved: boolean;
            choices: components["schemas"]["PaymentChoicesView"];
            /** @description Scholarships and credit on account that may pay part of it. */
            aid: components["schemas"]["AidView"];
            contact: components["schemas"]["CartContactView"];
            missingForms: components["schemas"]["MissingFormView"][];
            /**
             * @description Why nobody of the account may buy yet.
             * @enum {string|null}
             */
            adult: "owner-too-young" | "owner-birth-date-missing" | null;
            /** @description Why the last try to pay did not go through. */
            lastRefusal: string | null;
            version: number;
        };
        AddCartLineBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            activityId: string;
            /**
             * Format: uuid
             * @description The date of a drop-in; left out buys the session.
             */
            occurrenceId?: string | null;
        };
        AddedCartLineView: {
            cartId: string;
            lineId: string;
            /** @description Until when the place is kept, ISO 8601. */
            deadlineAt: string;
            /** @description True when the place was in the cart already. */
            again: boolean;
        };
        ChoosePlacesBody: {
            /** @description 1 to 50 places: several people, several activities, or both. */
            places: components["schemas"]["AddCartLineBody"][];
            /** @description All of them or none; each by itself otherwise. */
            together: boolean;
        };
        PlaceRefusalView: {
            code: string;
            title: string;
            /** @description What to do next; null when there is nothing to do. */
            next: string | null;
            retryMayHelp: boolean;
            details: {
                [key: string]: unknown;
            };
        };
        ChosenPlaceView: {
            personId: string;
            activityId: string;
            occurrenceId: string | null;
            /** @description The line in the cart; null when the place could not be had. */
            lineId: string | null;
            refusal: components["schemas"]["PlaceRefusalView"] | null;
        };
        ChosenPlacesView: {
            rows: components["schemas"]["ChosenPlaceView"][];
            /** @description Until when the places are kept; null when none is. */
            deadlineAt: string | null;
        };
        CartDeadlineView: {
            deadlineAt: string;
        };
        RetriedLineView: {
            /** @description The lapsed line. */
            lineId: string;
            held: boolean;
            /** @description The refusal, when it could not be had again. */
            code: string | null;
            details: {
                [key: string]: unknown;
            } | null;
        };
        RetriedLinesView: {
            rows: components["schemas"]["RetriedLineView"][];
            cart: components["schemas"]["CartView"];
        };
        ConfirmContactBody: {
            /** Format: email */
            email?: string;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
        };
        AddCodeBody: {
            code: string;
        };
        CheckOutBody: {
            /** Format: uuid */
            cartId: string;
            /**
             * @description 'full' at once, 'plan' as one of the cart's `choices.plans` says.
             * @enum {string}
             */
            pay: "full" | "plan";
            /** @description The total on the screen: another one is refused, to be shown first. */
            expectedTotalCents: number;
            /** @description The amount on the button: what is charged now, less aid, when a plan spreads the rest. Another one is refused, to be shown first. */
            expectedTodayCents?: number;
            /**
             * Format: uuid
             * @description Needed as soon as anything is charged, now or later.
             */
            paymentMethodId?: string;
            /** @description Which of the cart's plans, by its optionIds; the first when left out. */
            planOptionIds?: string[];
            /** @description One of the cart's `aid.ways`: what scholarships and credit on account pay is not asked of the payer. */
            useScholarships?: boolean;
            useCredit?: boolean;
        };
        CheckOutView: {
            cartId: string;
            /**
             * @description 'ordered'; 'paying': the bank is thinking, ask again; 'needs-client': show actionUrl, then go on;
             *     'refused': the cart is open again with its places; 'open': nothing was tried yet.
             * @enum {string}
             */
            state: "open" | "refused" | "paying" | "ordered" | "needs-client";
            orderId: string | null;
            orderNumber: number | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            totalCents: number | null;
            refusedBecause: string | null;
            /** @enum {string|null} */
            nextStep: "choose-method" | "authenticate" | "pay-at-organization" | null;
            actionUrl: string | null;
        };
        OrderLineView: {
            id: string;
            kind: string;
            activityId: string | null;
            occurrenceId: string | null;
            personId: string | null;
            claimId: string | null;
            invoiceLineId: string;
            /** @description Before tax. */
            amountCents: number;
        };
        OrderView: {
            id: string;
            number: number;
            placedAt: string;
            /** @enum {string} */
            channel: "web" | "counter";
            invoiceId: string;
            totalCents: number;
            lines: components["schemas"]["OrderLineView"][];
        };
        OrdersView: {
            rows: components["schemas"]["OrderView"][];
        };
        RegistrationView: {
            claimId: string;
            activityId: string;
            /** @description Set for a drop-in date. */
            occurrenceId: string | null;
            nameFr: string;
            nameEn: string;
            personId: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            state: "cancelled" | "live";
            registeredAt: string;
            endedAt: string | null;
            startsOn: string | null;
            endsOn: string | null;
            locationName: string | null;
            orderId: string | null;
            orderNumber: number | null;
            invoiceId: string | null;
        };
        RegistrationsView: {
            rows: components["schemas"]["RegistrationView"][];
        };
        OwnRl24SlipView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            year: number;
            /** @enum {string} */
            kind: "R" | "A";
            number: string;
            previousNumber: string | null;
            /**
             * @description standing: nothing follows it.
             * @enum {string}
             */
            status: "cancelled" | "replaced" | "standing";
            childName: string;
            recipientName: string;
            issuedOn: string;
            qualifyingCents: number;
            duplicates: number;
        };
        Rl24AskingView: {
            organizationId: string;
            organizationName: string;
            organizationNameEn: string;
        };
        DocumentsView: {
            slips: components["schemas"]["OwnRl24SlipView"][];
            /** @description Organizations that need to know who paid for childcare. */
            asking: components["schemas"]["Rl24AskingView"][];
        };
        Rl24RecipientView: {
            /** @description Names the recipient in the account. */
            key: string;
            isOwner: boolean;
            sinLast3: string | null;
            /** @description The number was asked for and will not be given. */
            sinRefused: boolean;
            consentAt: string | null;
            version: number;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            firstName: string;
            lastName: string;
        };
        OwnRl24RecipientsView: {
            rows: components["schemas"]["Rl24RecipientView"][];
        };
        OwnRl24RecipientBody: {
            key: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            /** @description Nine digits, however typed; never told again. */
            sin?: string;
            sinRefused?: boolean;
            /** @description The text agreed to; null withdraws the consent to electronic delivery. For oneself only. */
            consentText?: string | null;
        };
        OwnRegistrationView: {
            organizationId: string;
            organizationName: string;
            organizationNameEn: string;
            organizationSlug: string;
            registration: components["schemas"]["RegistrationView"];
        };
        OwnRegistrationsView: {
            /** @description By first day; what was cancelled comes last. */
            rows: components["schemas"]["OwnRegistrationView"][];
        };
        OpenRequestView: {
            requestId: string;
            sentAt: string;
        };
        CreditedLineView: {
            invoiceLineId: string;
            /** @description Before tax. */
            amountCents: number;
            gstCents: number;
            qstCents: number;
        };
        RefundPartView: {
            paymentId: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal";
            method: components["schemas"]["ShownMethodView"] | null;
            amountCents: number;
        };
        StoppedPaymentView: {
            id: string;
            dueOn: string;
            method: components["schemas"]["ShownMethodView"] | null;
            wasCents: number;
            /** @description Null: cancelled. */
            isCents: number | null;
        };
        MoneyBackView: {
            owedBeforeCents: number;
            owedAfterCents: number;
            /** @description Back to the cards and accounts that paid, the latest first. */
            toMethods: components["schemas"]["RefundPartView"][];
            /** @description Handed over by staff. */
            atCounterCents: number;
            onAccountCents: number;
            /** @description Back to the scholarships that had paid. */
            toScholarshipCents: number;
            feePaidCents: number;
            feeOwedCents: number;
            planned: components["schemas"]["StoppedPaymentView"][];
            /** @description What debits on their way bring too much: refunded when it lands. */
            lateCents: number;
        };
        SentenceView: {
            fr: string;
            en: string;
        };
        ContactOfOrganizationView: {
            name: string;
            nameEn: string;
            email: string;
            phone: string;
        };
        CancellationPreviewView: {
            claimId: string;
            accountId: string;
            nameFr: string;
            nameEn: string;
            personName: string;
            startsOn: string | null;
            endsOn: string | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            /**
             * @description live: it can be cancelled; over: every session was given; ended: it was cancelled before.
             * @enum {string}
             */
            state: "live" | "over" | "ended";
            /** @description A family may do it by itself; otherwise it asks. */
            selfService: boolean;
            openRequest: components["schemas"]["OpenRequestView"] | null;
            noticeAt: string;
            sessionsGiven: number;
            sessions: number;
            /** @description What decides: a rule of law, the organization's policy, or nothing yet. */
            rule: string;
            /** @description Amounts include taxes. */
            totalCents: number;
            receivedCents: number;
            keptCents: number;
            creditedCents: number;
            feeCents: number;
            lines: components["schemas"]["CreditedLineView"][];
            refundable: boolean;
            /** @enum {string} */
            refundTo: "same-method" | "account";
            refundDueOn: string | null;
            money: components["schemas"]["MoneyBackView"];
            reasons: components["schemas"]["SentenceView"][];
            contact: components["schemas"]["ContactOfOrganizationView"];
            /** @description Handed back to say that this, and nothing else, was agreed to. */
            hash: string;
        };
        CancelRegistrationBody: {
            /** @description Of the preview that was accepted: when anything has changed since, nothing is done and the new preview is answered. */
            acceptedHash: string;
            /** @enum {string} */
            refundTo?: "same-method" | "account";
        };
        StartedRefundView: {
            refundId: string;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
        };
        CancelledRegistrationView: {
            cancellationId: string;
            /** @description True when it had been cancelled before: nothing was done now. */
            again: boolean;
            refunds: components["schemas"]["StartedRefundView"][];
        };
        CancellationOutcomeView: {
            claimId: string;
            /** @enum {string} */
            kind: "cancellation" | "override" | "provider" | "replacement";
            noticeAt: string;
            cancelledAt: string;
            creditMemoId: string | null;
            feeInvoiceId: string | null;
            newInvoiceId: string | null;
            keptCents: number;
            creditedCents: number;
            feeCents: number;
            refundDueOn: string | null;
            reasons: components["schemas"]["SentenceView"][];
            money: components["schemas"]["MoneyBackView"];
        };
        RequestCancellationBody: {
            /** @enum {string} */
            because: "other" | "change-of-mind" | "medical" | "moving" | "schedule";
            message: string;
        };
        CancellationRequestedView: {
            requestId: string;
            /** @description The date that counts, whenever somebody answers. */
            sentAt: string;
        };
        FamilyOpeningView: {
            activityId: string;
            /** @enum {string} */
            state: "open" | "opens" | "closed" | "not-in-group";
            opensAt: string | null;
            closesAt: string | null;
            /**
             * @description To which group the family owes its opening.
             * @enum {string|null}
             */
            as: "public" | "residents" | "returning" | "tags" | null;
            /** @description Null: open for everybody already, or never. */
            forEverybodyAt: string | null;
            /** @description For whom it is, where it is for none of the family. */
            for: ("public" | "residents" | "returning" | "tags")[];
            /** @description A password is asked that the family has not given yet. */
            passwordNeeded: boolean;
        };
        FamilyOpeningsView: {
            /** @description The server's time, by which registration opens. */
            now: string;
            rows: components["schemas"]["FamilyOpeningView"][];
        };
        OpeningPasswordBody: {
            password: string;
        };
        WishView: {
            activityId: string;
            personIds: string[];
            together: boolean;
            addedAt: string;
        };
        WishesView: {
            rows: components["schemas"]["WishView"][];
        };
        WishBody: {
            personIds: string[];
            /** @description They go together or not at all. */
            together?: boolean;
        };
        WishedActivityView: {
            activityId: string;
            personIds: string[];
            together: boolean;
            addedAt: string;
            activity: components["schemas"]["StoreActivityView"];
            opening: components["schemas"]["FamilyOpeningView"];
        };
        WishListView: {
            now: string;
            rows: components["schemas"]["WishedActivityView"][];
        };
        TakeWishesBody: {
            /** @description Of the list; everything on it when left out. */
            activityIds?: string[];
        };
        TakenWishView: {
            activityId: string;
            nameFr: string;
            nameEn: string;
            personId: string;
            held: boolean;
            lineId: string | null;
            deadlineAt: string | null;
            refusal: components["schemas"]["EligibilityRefusalView"] | null;
        };
        TakenWishesView: {
            rows: components["schemas"]["TakenWishView"][];
        };
        InvoiceToPayView: {
            invoiceId: string;
            number: number;
            /** @description Local date of the organization. */
            dueOn: string;
            openCents: number;
            /** @description Planned payments will bring it. */
            promisedCents: number;
            /** @description On its way already. */
            pendingCents: number;
            payableCents: number;
            labelsFr: string[];
            labelsEn: string[];
        };
        BalanceInProgressView: {
            attemptId: string;
            amountCents: number;
            /** @description A bank answers in days. */
            atTheBank: boolean;
        };
        BalanceToPayView: {
            /**
             * @description 'off': the family contacts the organization.
             * @enum {string}
             */
            allowed: "partial" | "full" | "off";
            /** @description Whether the organization takes payments on line at all. */
            online: boolean;
            payableCents: number;
            /** @description The least that a part may be. */
            minimumCents: number;
            /** @description Oldest due first. */
            invoices: components["schemas"]["InvoiceToPayView"][];
            inProgress: components["schemas"]["BalanceInProgressView"] | null;
        };
        PayBalanceBody: {
            /** Format: uuid */
            paymentMethodId: string;
            amountCents: number;
            /** @description Paid in this order; all that can be paid, oldest due first, when left out. */
            invoiceIds?: string[];
        };
        BalanceProgressView: {
            attemptId: string;
            amountCents: number;
            /**
             * @description 'paying': ask again; 'pending': the bank answers in days; 'needs-client': prove who you are at `actionUrl`, then go on.
             * @enum {string}
             */
            state: "pending" | "accepted" | "refused" | "paying" | "needs-client";
            paymentNumber: number | null;
            /** @enum {string|null} */
            refusedBecause: "insufficient-funds" | "expired-card" | "declined" | "lost-or-stolen" | "needs-authentication" | "account-closed" | "debit-not-authorized" | "returned-by-bank" | "method-removed" | "processor-unavailable" | "balance-changed" | null;
            /** @enum {string|null} */
            nextStep: "choose-method" | "authenticate" | "pay-at-organization" | null;
            actionUrl: string | null;
        };
        MyScholarshipPersonView: {
            personId: string;
            firstName: string;
            lastName: string;
            usedCents: number;
            /** @description Of the maximum per person, as far as the fund still goes; null when only the fund limits it. */
            leftCents: number | null;
        };
        MyScholarshipUseView: {
            personName: string;
            invoiceId: string;
            invoiceNumber: number;
            labelFr: string;
            labelEn: string;
            usedOn: string;
            amountCents: number;
            /** @description Of that, what went back to the fund with a credit. */
            returnedCents: number;
        };
        MyScholarshipView: {
            awardId: string;
            nameFr: string;
            nameEn: string;
            /** @description Null: every member of the family. */
            personId: string | null;
            /** @description Of each eligible item, taxes included: a share or an amount. */
            percent: number | null;
            amountCents: number | null;
            perItemMaxCents: number | null;
            perPersonMaxCents: number | null;
            /** @description The last day on which it may be used; null never ends. */
            expiresOn: string | null;
            /**
             * @description 'lapsed': its last day has passed; 'ended': it pays nothing any more.
             * @enum {string}
             */
            state: "lapsed" | "ended" | "usable";
            usedCents: number;
            /** @description Nothing is left to give, of this scholarship or of those that share its fund. */
            fundEmpty: boolean;
            people: components["schemas"]["MyScholarshipPersonView"][];
            uses: components["schemas"]["MyScholarshipUseView"][];
        };
        MyScholarshipsView: {
            rows: components["schemas"]["MyScholarshipView"][];
        };
        WaitlistEntryView: {
            entryId: string;
            activityId: string;
            /** @description Set when one waits for a drop-in date. */
            occurrenceId: string | null;
            nameFr: string;
            nameEn: string;
            startsOn: string | null;
            endsOn: string | null;
            /** @description Of the drop-in date. */
            startsAt: string | null;
            personId: string;
            firstName: string;
            lastName: string;
            /**
             * @description 'in-cart': the offer was accepted and its place is held in a cart. 'cancelled': the activity or the date was. 'withdrawn':
             *     the activity left the store; the turn is kept should it return.
             * @enum {string}
             */
            status: "cancelled" | "declined" | "expired" | "withdrawn" | "waiting" | "left" | "offered" | "in-cart" | "registered" | "skipped";
            /** @description How many people wait before this one, 0: next. Null once they do not wait, and where everybody is asked at once. */
            ahead: number | null;
            joinedAt: string;
            /** @description Until when a place is kept: for an answer, or in the cart. */
            deadlineAt: string | null;
            /** @description A place may be accepted now. */
            open: boolean;
            /** @description Everybody who waits was asked: the first to accept has it. */
            everyone: boolean;
        };
        OwnWaitlistEntryView: {
            organizationId: string;
            organizationName: string;
            organizationNameEn: string;
            organizationSlug: string;
            entry: components["schemas"]["WaitlistEntryView"];
        };
        OwnWaitlistsView: {
            rows: components["schemas"]["OwnWaitlistEntryView"][];
        };
        MyWaitlistView: {
            rows: components["schemas"]["WaitlistEntryView"][];
        };
        JoinWaitlistBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            activityId: string;
            /**
             * Format: uuid
             * @description The date of a drop-in; left out waits for the session.
             */
            occurrenceId?: string | null;
        };
        JoinedWaitlistView: {
            entryId: string;
            /** @description How many people wait before this one; 0: next. */
            ahead: number;
        };
        AcceptedOfferView: {
            accountId: string;
            cartId: string;
            lineId: string;
            /** @description Until when the place is kept in the cart, ISO 8601. */
            deadlineAt: string;
        };
        ClientPersonView: {
            id: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            archived: boolean;
        };
        ClientRowView: {
            accountId: string;
            ownerPersonId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            email: string | null;
            phone: string;
            city: string;
            tags: string[];
            /** @description Whether somebody can sign in for it. */
            hasLogin: boolean;
            people: components["schemas"]["ClientPersonView"][];
            createdAt: string;
        };
        InvoiceMatchView: {
            accountId: string;
            invoiceId: string;
        };
        FoundDocumentView: {
            /** @enum {string} */
            kind: "payment" | "credit-memo" | "invoice" | "refund";
            accountId: string;
            documentId: string;
        };
        ClientsView: {
            /** @description By the owner's last then first name. */
            rows: components["schemas"]["ClientRowView"][];
            next: string | null;
            /** @description The invoice whose number was typed. */
            invoice: components["schemas"]["InvoiceMatchView"] | null;
            /** @description Every document of that number; each kind has a series of its own. */
            documents: components["schemas"]["FoundDocumentView"][];
        };
        CreateClientBody: {
            email?: string | null;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
            firstName: string;
            lastName: string;
            /**
             * Format: date
             * @description Left out, the owner is taken for an adult.
             */
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description Says that this is none of the clients who look alike. */
            evenIfAlike?: boolean;
        };
        CreatedClientView: {
            accountId: string;
            ownerPersonId: string;
            /** @description Whether an activation message goes out. */
            activationSent: boolean;
        };
        OfferLinkBody: {
            /** Format: email */
            email: string;
        };
        LinkOfferedView: {
            /** @description The same whether or not somebody signs in with the address. */
            offered: boolean;
        };
        ClientAccountView: {
            accountId: string;
            /** @description The address its owner signs in with; staff cannot change it. */
            username: string | null;
            createdAt: string;
            contactDetails: components["schemas"]["ContactDetailsView"];
            tags: string[];
            adminNote: string;
            people: components["schemas"]["AccountPersonView"][];
            /** @description Of the client record. */
            version: number;
        };
        TagsBody: {
            tags: string[];
        };
        AdminNoteBody: {
            note: string;
        };
        JournalNoteView: {
            subject: string;
            id: string;
            facts: {
                [key: string]: unknown;
            };
        };
        JournalEntryView: {
            id: number;
            at: string;
            /** @description When it was first done, of a thing done several times in a row. */
            since: string;
            /** @description How many times in a row the same was done. */
            times: number;
            /** @enum {string} */
            byKind: "family" | "staff" | "system" | "integrator" | "visitor";
            /** @description Null for the system. */
            byName: string | null;
            /** @description Name of what was done. */
            command: string;
            notes: components["schemas"]["JournalNoteView"][];
        };
        JournalView: {
            /** @description The newest first. */
            rows: components["schemas"]["JournalEntryView"][];
            next: string | null;
        };
        BarView: {
            id: string;
            /** @description Null: everybody of the account. */
            personId: string | null;
            firstName: string | null;
            reason: string;
            untilOn: string | null;
            barredAt: string;
            liftedAt: string | null;
        };
        BarsView: {
            rows: components["schemas"]["BarView"][];
        };
        BarBody: {
            /**
             * Format: uuid
             * @description Left out or null: everybody of the account.
             */
            personId?: string | null;
            /** @description For staff; the family is told that it is barred and whom to ask. */
            reason: string;
            /**
             * Format: date
             * @description The last day; until it is lifted when left out.
             */
            untilOn?: string | null;
        };
        EditMemberHereBody: {
            phone?: string;
            email?: string | null;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            /** @description For staff only. */
            adminNote?: string;
        };
        FormRowView: {
            id: string;
            nameFr: string;
            nameEn: string;
            archivedAt: string | null;
            /** @description The version in force; null while it was never published. */
            publishedNumber: number | null;
            hasDraft: boolean;
            /** @description People who began it. */
            submissions: number;
        };
        FormsView: {
            rows: components["schemas"]["FormRowView"][];
        };
        FormVersionView: {
            number: number;
            /** @description Null for the draft. */
            publishedAt: string | null;
            questions: components["schemas"]["QuestionView"][];
        };
        FormDetailView: {
            id: string;
            nameFr: string;
            nameEn: string;
            archivedAt: string | null;
            /** @description The newest first; at most one, the first, is a draft. */
            versions: components["schemas"]["FormVersionView"][];
            version: number;
        };
        BilingualBody: {
            fr: string;
            en: string;
        };
        QuestionOptionBody: {
            value: string;
            label: components["schemas"]["BilingualBody"];
        };
        QuestionConditionBody: {
            /** @description By answer: one of these values (text, number or true/false). */
            isOneOf?: (string | number | boolean)[];
            /** @enum {string} */
            kind: "age" | "answer";
            /** @description By age: from so many completed months. */
            fromMonths?: number;
            /** @description By age: below so many completed months. */
            belowMonths?: number;
            /** @description By answer: of this earlier question. */
            questionId?: string;
        };
        QuestionBody: {
            /** @description Lower-case letters, digits and dashes; stable from version to version. */
            id: string;
            /** @enum {string} */
            type: "number" | "phone" | "email" | "date" | "short-text" | "long-text" | "yes-no" | "choice" | "choices" | "consent" | "medical-note";
            label: components["schemas"]["BilingualBody"];
            help?: components["schemas"]["BilingualBody"] | null;
            required: boolean;
            options?: components["schemas"]["QuestionOptionBody"][];
            /** @description Full text of a consent. */
            text?: components["schemas"]["BilingualBody"] | null;
            min?: number | null;
            max?: number | null;
            onlyIf?: components["schemas"]["QuestionConditionBody"][];
        };
        FormBody: {
            nameFr: string;
            nameEn: string;
            questions: components["schemas"]["QuestionBody"][];
        };
        ArchiveFormBody: {
            archived: boolean;
        };
        SentMessageView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Empty when the organization has but one name. */
            organizationNameEn: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
            bodyText: string;
            /** @description To be shown in a frame that runs nothing. */
            bodyHtml: string;
            attachments: components["schemas"]["MessageAttachmentView"][];
            accountId: string | null;
            /** @description What the last try failed on. */
            lastError: string | null;
            /** @description How many times this fact was written to somebody, this one included. */
            version: number;
        };
        ResentView: {
            messageId: string;
        };
        MessageParticipantsBody: {
            /**
             * Format: uuid
             * @description Only who comes on this date; left out writes to everybody who is registered.
             */
            occurrenceId?: string | null;
            subject: string;
            /** @description An empty line begins a paragraph. */
            text: string;
        };
        ParticipantsWrittenView: {
            /** @description Letters that leave; a family with one address gets one. */
            written: number;
            /** @description Participants for whom nobody can be reached by e-mail. */
            unreachable: number;
        };
        ImportUploadBody: {
            /** @description Courses, programs and their locations, in any order; at most 64 MB together. */
            files: string[];
            /** @description Only reads, compares and reports; a confirmation does it for real. */
            dryRun: boolean;
            /** @description Asked of sessions and dates for which the file has no price; 0 unless told. */
            defaultPriceCents?: number;
            /** @description Places of a session for which the file has no number; 20 unless told. */
            defaultSessionCapacity?: number;
            /** @description Places of a drop-in date for which the file has no number; 25 unless told. */
            defaultDropInCapacity?: number;
            /** @description Puts new activities in the store at once, which is so unless told; otherwise they wait as drafts. */
            publish?: boolean;
            /**
             * @description Whether what the files list no longer leaves the store; a city's own files are the whole catalogue, a spreadsheet rarely is.
             * @enum {string}
             */
            withdrawMissing?: "cities-only" | "always" | "never";
            /** @description 'HH:MM': when registration opens on a day for which the file gives no hour; 07:00 unless told. */
            registrationTime?: string;
        };
        ImportRequestedView: {
            importRunId: string;
        };
        ImportOptionsView: {
            defaultPriceCents: number;
            defaultSessionCapacity: number;
            defaultDropInCapacity: number;
            publish: boolean;
            /** @enum {string} */
            withdrawMissing: "cities-only" | "always" | "never";
            registrationTime: string;
        };
        ImportFailureView: {
            code: string;
            /** @description In the language asked for. */
            title: string;
            next: string | null;
        };
        ImportRowView: {
            id: string;
            /** @description Names of the files. */
            fileName: string;
            format: string | null;
            dryRun: boolean;
            options: components["schemas"]["ImportOptionsView"];
            /** @enum {string} */
            state: "failed" | "running" | "done" | "waiting";
            /** @enum {string} */
            stage: "done" | "waiting" | "reading" | "comparing" | "writing";
            /** @description A first guess until the files have been read. */
            rowsTotal: number;
            rowsDone: number;
            failure: components["schemas"]["ImportFailureView"] | null;
            startedBy: string | null;
            createdAt: string;
            finishedAt: string | null;
        };
        ImportsView: {
            rows: components["schemas"]["ImportRowView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ImportedFileView: {
            name: string;
            format: string;
            encoding: string;
            rowCount: number;
        };
        ImportedRowsView: {
            read: number;
            refused: number;
        };
        ImportedActivitiesView: {
            created: number;
            updated: number;
            unchanged: number;
            withdrawn: number;
        };
        ImportedDatesView: {
            created: number;
            cancelled: number;
            moved: number;
        };
        ImportedLocationsView: {
            created: number;
            updated: number;
            unchanged: number;
        };
        FindingCountView: {
            /** @enum {string} */
            kind: "refused" | "repaired" | "noticed";
            code: string;
            count: number;
        };
        CreatedSampleView: {
            nameFr: string;
            nameEn: string;
            dates: number;
        };
        UpdatedSampleView: {
            nameFr: string;
            nameEn: string;
            /** @description Names of the facts that change. */
            changed: string[];
            added: number;
            removed: number;
            moved: number;
        };
        ImportSummaryView: {
            files: components["schemas"]["ImportedFileView"][];
            rows: components["schemas"]["ImportedRowsView"];
            activities: components["schemas"]["ImportedActivitiesView"];
            dates: components["schemas"]["ImportedDatesView"];
            locations: components["schemas"]["ImportedLocationsView"];
            programsCreated: number;
            categoriesCreated: number;
            findings: components["schemas"]["FindingCountView"][];
            /** @description Some of what is new, to look at before saying yes. */
            createdSamples: components["schemas"]["CreatedSampleView"][];
            updatedSamples: components["schemas"]["UpdatedSampleView"][];
        };
        ImportView: {
            id: string;
            /** @description Names of the files. */
            fileName: string;
            format: string | null;
            dryRun: boolean;
            options: components["schemas"]["ImportOptionsView"];
            /** @enum {string} */
            state: "failed" | "running" | "done" | "waiting";
            /** @enum {string} */
            stage: "done" | "waiting" | "reading" | "comparing" | "writing";
            /** @description A first guess until the files have been read. */
            rowsTotal: number;
            rowsDone: number;
            failure: components["schemas"]["ImportFailureView"] | null;
            startedBy: string | null;
            createdAt: string;
            finishedAt: string | null;
            /** @description What was done, or would be; while it is written, what has been so far. */
            summary: components["schemas"]["ImportSummaryView"] | null;
        };
        ImportFindingView: {
            file: string;
            /** @description As a spreadsheet numbers it; 0 speaks of the whole file. */
            row: number;
            /** @enum {string} */
            kind: "refused" | "repaired" | "noticed";
            code: string;
            /** @description The column as the file names it, when one cell is at fault. */
            column: string | null;
            /** @description What stands in the file, when one cell is at fault. */
            value: string | null;
            /** @description In the language asked for. */
            text: string;
        };
        ImportFindingsView: {
            /** @description Of the whole import, whatever is filtered: refusals first, the most frequent first. */
            groups: components["schemas"]["FindingCountView"][];
            rows: components["schemas"]["ImportFindingView"][];
            next: string | null;
        };
        SessionPlacesView: {
            capacity: number;
            taken: number;
            held: number;
            /** @description Kept for people who wait. */
            reserved: number;
            left: number;
        };
        ActivityRowView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            /** @enum {string} */
            status: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
            programId: string;
            categoryId: string;
            /** @description 'manual', or the files it came from. */
            source: string;
            locationName: string | null;
            /** @description In completed months; null is open. */
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            sessionPriceCents: number | null;
            dropInPriceCents: number | null;
            sessionCapacity: number | null;
            dropInCapacity: number | null;
            startsOn: string | null;
            endsOn: string | null;
            /** @description How many dates are planned. */
            dates: number;
            /** @description Of the session, now; null where it has none yet. */
            places: components["schemas"]["SessionPlacesView"] | null;
            version: number;
        };
        ActivitiesView: {
            rows: components["schemas"]["ActivityRowView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ScheduleView: {
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            fromOn: string;
            toOn: string;
            /** @description 'HH:MM' */
            startTime: string;
            endTime: string;
        };
        ActivityDateView: {
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "planned" | "cancelled";
        };
        PoolPlacesView: {
            poolId: string;
            activityId: string;
            occurrenceId: string | null;
            capacity: number;
            taken: number;
            held: number;
            reserved: number;
            waiting: number;
            overbooked: number;
            left: number;
        };
        ActivityView: {
            id: string;
            programId: string;
            categoryId: string;
            locationId: string | null;
            /** @description 'manual', or the files it came from. */
            source: string;
            code: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
            /** @description In completed months, both included; null is open. */
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            /** @description Null: not sold as a whole. */
            sessionPriceCents: number | null;
            /** @description Null: not sold date by date. */
            dropInPriceCents: number | null;
            sessionCapacity: number | null;
            /** @description Of each date. */
            dropInCapacity: number | null;
            /** @enum {string} */
            supply: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren: boolean;
            /** @enum {string} */
            rl24Kind: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            ledgerCodeId: string | null;
            formId: string | null;
            paymentPlanId: string | null;
            registrationOpensAt: string | null;
            registrationClosesAt: string | null;
            startsOn: string | null;
            endsOn: string | null;
            room: string;
            organizer: string;
            staffNames: string;
            pictureUrl: string;
            schedules: components["schemas"]["ScheduleView"][];
            /** @description Every date, past and cancelled ones too. */
            dates: components["schemas"]["ActivityDateView"][];
            /** @description The session first, then its dates. */
            places: components["schemas"]["PoolPlacesView"][];
            version: number;
        };
        AddActivityBody: {
            /** Format: uuid */
            programId: string;
            /** Format: uuid */
            categoryId: string;
            nameFr: string;
            nameEn: string;
            /** Format: uuid */
            locationId?: string | null;
            code?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            ageMinMonths?: number | null;
            ageMaxMonths?: number | null;
            sessionPriceCents?: number | null;
            dropInPriceCents?: number | null;
            sessionCapacity?: number | null;
            dropInCapacity?: number | null;
            /** @enum {string} */
            supply?: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren?: boolean;
            /** @enum {string} */
            rl24Kind?: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            /** Format: uuid */
            ledgerCodeId?: string | null;
            /** Format: uuid */
            formId?: string | null;
            /** Format: uuid */
            paymentPlanId?: string | null;
            /** Format: date-time */
            registrationOpensAt?: string | null;
            /** Format: date-time */
            registrationClosesAt?: string | null;
            room?: string;
            organizer?: string;
            staffNames?: string;
            /** @description An https address, or '' for none. */
            pictureUrl?: string;
        };
        EditActivityBody: {
            /** Format: uuid */
            programId?: string;
            /** Format: uuid */
            categoryId?: string;
            nameFr?: string;
            nameEn?: string;
            /** Format: uuid */
            locationId?: string | null;
            code?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            ageMinMonths?: number | null;
            ageMaxMonths?: number | null;
            sessionPriceCents?: number | null;
            dropInPriceCents?: number | null;
            sessionCapacity?: number | null;
            dropInCapacity?: number | null;
            /** @enum {string} */
            supply?: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren?: boolean;
            /** @enum {string} */
            rl24Kind?: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            /** Format: uuid */
            ledgerCodeId?: string | null;
            /** Format: uuid */
            formId?: string | null;
            /** Format: uuid */
            paymentPlanId?: string | null;
            /** Format: date-time */
            registrationOpensAt?: string | null;
            /** Format: date-time */
            registrationClosesAt?: string | null;
            room?: string;
            organizer?: string;
            staffNames?: string;
            /** @description An https address, or '' for none. */
            pictureUrl?: string;
        };
        ActivityIdsBody: {
            activityIds: string[];
        };
        ActivityIdsView: {
            activityIds: string[];
        };
        ScheduleBody: {
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            startTime: string;
            /** @description 'HH:MM'; an end that is not after the start is on the next day. */
            endTime: string;
        };
        SchedulesBody: {
            schedules: components["schemas"]["ScheduleBody"][];
        };
        DateLeftOutView: {
            date: string;
            nameFr: string;
            nameEn: string;
        };
        SchedulesSetView: {
            added: number;
            cancelled: number;
            /** @description Closing days of the organization. */
            leftOut: components["schemas"]["DateLeftOutView"][];
        };
        OccurrenceIdsBody: {
            occurrenceIds: string[];
            /** @description Participants read it. */
            reason?: string;
        };
        DatesCancelledView: {
            cancelled: number;
        };
        MoveDateBody: {
            /** Format: date */
            heldOn: string;
            /** @description 'HH:MM' */
            startTime: string;
            /** @description 'HH:MM'; not after the start: on the next day. */
            endTime: string;
            /** @description Participants read it. */
            reason?: string;
        };
        MovedDateView: {
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
        };
        CategoryOfProgramView: {
            id: string;
            /** @description Null at the top of the program. */
            parentId: string | null;
            nameFr: string;
            nameEn: string;
            position: number;
            /** @description Activities of any state, in it alone. */
            activities: number;
            version: number;
        };
        ProgramRowView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            position: number;
            /** @description 'manual', or the files it came from. */
            source: string;
            /** @description Activities of any state. */
            activities: number;
            /** @description In order; parents by id. */
            categories: components["schemas"]["CategoryOfProgramView"][];
            version: number;
        };
        ProgramsView: {
            rows: components["schemas"]["ProgramRowView"][];
        };
        AddProgramBody: {
            nameFr: string;
            nameEn: string;
            descriptionFr?: string;
            descriptionEn?: string;
            /**
             * @description A draft unless told: families do not see it.
             * @enum {string}
             */
            status?: "draft" | "published" | "archived";
            position?: number;
        };
        ProgramView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            position: number;
            version: number;
        };
        EditProgramBody: {
            nameFr?: string;
            nameEn?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            /** @enum {string} */
            status?: "draft" | "published" | "archived";
            position?: number;
        };
        AddCategoryBody: {
            nameFr: string;
            nameEn: string;
            /** Format: uuid */
            parentId?: string | null;
            position?: number;
        };
        CategoryView: {
            id: string;
            programId: string;
            parentId: string | null;
            nameFr: string;
            nameEn: string;
            position: number;
            version: number;
        };
        EditCategoryBody: {
            nameFr?: string;
            nameEn?: string;
            /**
             * Format: uuid
             * @description Null puts it at the top of its program.
             */
            parentId?: string | null;
            position?: number;
        };
        OpeningWindowView: {
            id: string;
            /** @enum {string} */
            who: "public" | "residents" | "returning" | "tags";
            tags: string[];
            programIds: string[];
            /** @description By the clock on the wall of the organization. */
            opensAt: string;
            closesAt: string | null;
        };
        OpeningRulesView: {
            version: number;
            /** @enum {string} */
            visibility: "none" | "public" | "link";
            hasPassword: boolean;
            windows: components["schemas"]["OpeningWindowView"][];
            reason: string;
            savedAt: string;
            /** @description Null: in force. */
            replacedAt: string | null;
        };
        OpeningsView: {
            own: components["schemas"]["OpeningRulesView"] | null;
            /** @description What its program says, for an activity. */
            inherited: components["schemas"]["OpeningRulesView"] | null;
            /** @description The newest first. */
            versions: components["schemas"]["OpeningRulesView"][];
            timeZone: string;
            /** @description So many days before an opening its rules are locked; 0 never. */
            lockedDays: number;
            /** @description By the clock on the wall of the organization. */
            now: string;
        };
        OpeningWindowBody: {
            /** @enum {string} */
            who: "public" | "residents" | "returning" | "tags";
            /** @description One of them on the client's file, for 'tags'. */
            tags?: string[];
            /** @description For 'returning': registered in one of these; none named: in anything that has begun. */
            programIds?: string[];
            /** @description By the clock on the wall of the organization. */
            opensAt: string;
            closesAt?: string | null;
        };
        OpeningsBody: {
            /** @description Of the rules that the person was looking at; null or left out when there were none. */
            version?: number | null;
            /** @enum {string} */
            visibility: "none" | "public" | "link";
            /** @description Left out keeps the password there is, null takes it away. */
            password?: string | null;
            windows: components["schemas"]["OpeningWindowBody"][];
            /** @description Why they change although they are locked; for whoever may. */
            reason?: string;
        };
        LocationRowView: {
            id: string;
            parentId: string | null;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
        };
        LocationsView: {
            /** @description The first fifty by name. */
            rows: components["schemas"]["LocationRowView"][];
        };
        LocationView: {
            id: string;
            parentId: string | null;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
            description: string;
            /**
             * @description '' when nobody said.
             * @enum {string}
             */
            accessibility: "" | "partial" | "full";
            latitude: number | null;
            longitude: number | null;
            /** @description 'manual', or the files it came from. */
            source: string;
            version: number;
        };
        AddLocationBody: {
            name: string;
            /**
             * Format: uuid
             * @description The location that it stands within; null takes it out.
             */
            parentId?: string | null;
            street?: string;
            city?: string;
            district?: string;
            postalCode?: string;
            description?: string;
            /** @enum {string} */
            accessibility?: "" | "partial" | "full";
            latitude?: number | null;
            longitude?: number | null;
        };
        EditLocationBody: {
            name?: string;
            /**
             * Format: uuid
             * @description The location that it stands within; null takes it out.
             */
            parentId?: string | null;
            street?: string;
            city?: string;
            district?: string;
            postalCode?: string;
            description?: string;
            /** @enum {string} */
            accessibility?: "" | "partial" | "full";
            latitude?: number | null;
            longitude?: number | null;
        };
        OrganizationSettingsView: {
            id: string;
            slug: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "municipality" | "club" | "camp" | "community-centre" | "school" | "business" | "platform";
            /** @enum {string} */
            seller: "public-service-body" | "commercial";
            /** @enum {string} */
            consumerRegime: "exempt" | "s188" | "fitness-studio";
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            defaultLocale: "fr-CA" | "en-CA";
            /** @description IANA name. */
            timeZone: string;
            /** @enum {string} */
            currency: "CAD";
            email: string;
            phone: string;
            website: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description '#rrggbb' */
            accentColour: string;
            gstNumber: string | null;
            qstNumber: string | null;
            taxesRegisteredFrom: string | null;
            /** @description Whether families find it in the list of stores. */
            listed: boolean;
            holdMinutes: number;
            serviceFeeCents: number;
            serviceFeeTaxable: boolean;
            contactsRequired: number;
            offersChildcare: boolean;
            balancePayableOnline: boolean;
            /** @description Opening rules cannot change so many days before an opening; 0 never locks them. */
            openingsLockedDays: number;
            /** @enum {string} */
            clashRule: "ignore" | "warn" | "refuse";
            wishList: boolean;
            version: number;
        };
        EditOrganizationSettingsBody: {
            name?: string;
            nameEn?: string;
            /** @enum {string} */
            seller?: "public-service-body" | "commercial";
            /** @enum {string} */
            consumerRegime?: "exempt" | "s188" | "fitness-studio";
            descriptionFr?: string;
            descriptionEn?: string;
            /** @enum {string} */
            defaultLocale?: "fr-CA" | "en-CA";
            timeZone?: string;
            /** Format: email */
            email?: string;
            phone?: string;
            website?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            accentColour?: string;
            gstNumber?: string | null;
            qstNumber?: string | null;
            /** Format: date */
            taxesRegisteredFrom?: string | null;
            listed?: boolean;
            holdMinutes?: number;
            serviceFeeCents?: number;
            serviceFeeTaxable?: boolean;
            contactsRequired?: number;
            offersChildcare?: boolean;
            balancePayableOnline?: boolean;
            openingsLockedDays?: number;
            /**
             * @description Two activities of one person at the same time: said to nobody, said before choosing, or refused.
             * @enum {string}
             */
            clashRule?: "ignore" | "warn" | "refuse";
            wishList?: boolean;
        };
        LedgerCodeView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
        };
        LedgerCodesView: {
            rows: components["schemas"]["LedgerCodeView"][];
        };
        LedgerCodeBody: {
            code: string;
            nameFr: string;
            nameEn: string;
        };
        ClosingDayView: {
            id: string;
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        ClosingDaysView: {
            rows: components["schemas"]["ClosingDayView"][];
        };
        ClosingDayBody: {
            /** Format: date */
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        StaffMemberView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            permissionGroupId: string;
            /** @enum {string} */
            status: "disabled" | "invited" | "active";
            invitedAt: string;
            acceptedAt: string | null;
            disabledAt: string | null;
        };
        StaffView: {
            rows: components["schemas"]["StaffMemberView"][];
        };
        InviteStaffBody: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            /** Format: uuid */
            permissionGroupId: string;
            /**
             * @description Language of the invitation; the organization's own when left out.
             * @enum {string}
             */
            locale?: "fr-CA" | "en-CA";
        };
        InvitedView: {
            staffMemberId: string;
        };
        ChangeStaffGroupBody: {
            /** Format: uuid */
            permissionGroupId: string;
        };
        PermissionGroupView: {
            id: string;
            /** @description 'owner', 'administrator' and 'clerk' come with every organization and stay as they are. */
            code: string;
            nameFr: string;
            nameEn: string;
            permissions: string[];
        };
        PermissionGroupsView: {
            rows: components["schemas"]["PermissionGroupView"][];
            /** @description Everything that a group may hold. */
            permissions: string[];
        };
        PermissionGroupBody: {
            nameFr: string;
            nameEn: string;
            permissions: string[];
        };
        TerminalCardBody: {
            brand: string;
            last4: string;
        };
        TakePaymentBody: {
            /** @enum {string} */
            tender: "cash" | "cheque" | "terminal";
            amountCents: number;
            memo?: string;
            /** @description Settled in this order; all open invoices, oldest due first, when left out. */
            invoiceIds?: string[];
            /** @description The card shown to the terminal. */
            method?: components["schemas"]["TerminalCardBody"];
        };
        AllocationView: {
            invoiceId: string;
            amountCents: number;
        };
        PaymentTakenView: {
            paymentId: string;
            number: number;
            allocations: components["schemas"]["AllocationView"][];
            /** @description What no invoice needed, now on account. */
            creditCents: number;
        };
        UseCreditBody: {
            /** @description At most this much; everything that fits when left out. */
            amountCents?: number;
            invoiceIds?: string[];
        };
        CreditUsedView: {
            usedCents: number;
        };
        RecordRefundBody: {
            /** @enum {string} */
            tender: "cash" | "cheque" | "terminal";
            amountCents: number;
            reason: string;
            /**
             * Format: uuid
             * @description The payment or credit memo to take it from first.
             */
            sourceId?: string;
        };
        MadeRefundView: {
            refundId: string;
            number: number;
            amountCents: number;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
        };
        MadeRefundsView: {
            rows: components["schemas"]["MadeRefundView"][];
        };
        RefundPaymentBody: {
            amountCents: number;
            reason: string;
        };
        DebitConsentBody: {
            /** @enum {string} */
            how: "in-person" | "phone" | "email" | "letter";
            /** Format: date */
            on: string;
            note: string;
        };
        EditPlannedPaymentBody: {
            /** @description The version that was shown. */
            version: number;
            /** Format: uuid */
            paymentMethodId?: string;
            amountCents?: number;
            /** Format: date */
            dueOn?: string;
            /** @description What the client told, when a bank debit changes less than ten days ahead. */
            consent?: components["schemas"]["DebitConsentBody"];
        };
        CancelPlannedPaymentBody: {
            version: number;
        };
        CreditLineBody: {
            /** Format: uuid */
            invoiceLineId: string;
        };
        CreditMemoBody: {
            lines: components["schemas"]["CreditLineBody"][];
            reason: string;
        };
        CreditMemoIssuedView: {
            creditMemoId: string;
            number: number;
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            allocations: components["schemas"]["AllocationView"][];
            /** @description What the invoice did not need, now on account. */
            creditCents: number;
        };
        WriteOffBody: {
            /** @description All that is open when left out. */
            amountCents?: number;
            reason: string;
            /** Format: uuid */
            ledgerCodeId?: string;
        };
        WriteOffMadeView: {
            writeOffId: string;
            amountCents: number;
        };
        InvoiceWriteOffView: {
            id: string;
            amountCents: number;
            /** @description What has been recovered of it after all. */
            recoveredCents: number;
            reason: string;
            ledgerCodeId: string | null;
            madeOn: string;
        };
        InvoiceWriteOffsView: {
            rows: components["schemas"]["InvoiceWriteOffView"][];
        };
        RecoverWriteOffBody: {
            /** @enum {string} */
            tender: "cash" | "cheque" | "terminal";
            amountCents: number;
            memo?: string;
        };
        WriteOffRecoveredView: {
            paymentId: string;
            number: number;
        };
        UnmatchedSourceView: {
            id: string;
            /** @enum {string} */
            kind: "payment" | "credit-memo";
            number: number;
            on: string;
            /** @enum {string|null} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | null;
            amountCents: number;
            unspentCents: number;
        };
        LiveMatchView: {
            allocationId: string;
            /** @enum {string} */
            kind: "payment" | "credit-memo" | "scholarship" | "write-off";
            /** @description Null for a scholarship or a write-off. */
            number: number | null;
            on: string;
            amountCents: number;
            /** @description Only money can be taken back to the account. */
            undoable: boolean;
        };
        ReconciledInvoiceView: {
            id: string;
            number: number;
            issuedOn: string;
            labelsFr: string[];
            labelsEn: string[];
            totalCents: number;
            openCents: number;
            plannedCents: number;
            /**
             * @description 'planned': what is left is all planned.
             * @enum {string}
             */
            state: "partial" | "planned" | "full" | "none";
            matches: components["schemas"]["LiveMatchView"][];
        };
        ProposedMatchView: {
            invoiceId: string;
            sourceId: string;
            amountCents: number;
        };
        ReconciliationView: {
            unmatched: components["schemas"]["UnmatchedSourceView"][];
            /** @description Open ones first, oldest due first; then the latest that are settled. */
            invoices: components["schemas"]["ReconciledInvoiceView"][];
            /** @description What matching automatically would do now. */
            proposal: components["schemas"]["ProposedMatchView"][];
        };
        AllocateBody: {
            /** Format: uuid */
            sourceId: string;
            /** Format: uuid */
            invoiceId: string;
            amountCents: number;
        };
        AllocatedView: {
            openCents: number;
            unspentCents: number;
        };
        UndoneAllocationView: {
            invoiceId: string;
        };
        StatementRowView: {
            id: string;
            from: string;
            to: string;
            /** @enum {string} */
            detail: "summary" | "detailed";
            openingCents: number;
            balanceCents: number;
            dueOn: string | null;
            message: string;
            madeAt: string;
            sentAt: string | null;
        };
        StatementsView: {
            rows: components["schemas"]["StatementRowView"][];
        };
        StatementEntryView: {
            /** @enum {string} */
            kind: "payment" | "credit-memo" | "scholarship" | "write-off" | "refund-failed" | "invoice" | "refund" | "payment-returned" | "payment-reinstated" | "scholarship-returned" | "write-off-recovered";
            documentId: string;
            number: number | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            /** @enum {string|null} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | null;
            nameFr: string | null;
            nameEn: string | null;
            on: string;
            /** @description Owed when positive; paid or given when negative. */
            amountCents: number;
            balanceCents: number;
        };
        StatementPreviewView: {
            from: string;
            to: string;
            openingCents: number;
            balanceCents: number;
            entries: components["schemas"]["StatementEntryView"][];
            plannedCents: number;
        };
        StatementBody: {
            /**
             * Format: date
             * @description Right after the last statement when left out.
             */
            from?: string;
            /**
             * Format: date
             * @description Yesterday when left out.
             */
            to?: string;
            /** @enum {string} */
            detail: "summary" | "detailed";
            /** Format: date */
            dueOn?: string;
            message?: string;
            send: boolean;
        };
        StatementMadeView: {
            statementId: string;
            balanceCents: number;
        };
        BulkJobView: {
            id: string;
            /** @enum {string} */
            kind: "bulk-invoice" | "bulk-credit" | "mass-statements";
            /** @enum {string} */
            state: "cancelled" | "running" | "done" | "waiting";
            itemsTotal: number;
            itemsDone: number;
            itemsRefused: number;
            itemsCancelled: number;
            /** @description Of what was done so far. */
            amountCents: number;
            startedAt: string;
            finishedAt: string | null;
        };
        BulkJobsView: {
            rows: components["schemas"]["BulkJobView"][];
        };
        BulkChoiceBody: {
            /** @description These clients only; every client that fits the rest when left out. */
            accountIds?: string[];
            /** @enum {string} */
            balance?: "any" | "owing" | "in-credit";
            tag?: string;
        };
        BulkLineBody: {
            labelFr: string;
            labelEn: string;
            /** @description Before tax. */
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId?: string;
            /**
             * Format: date
             * @description When what is charged for is given, both days or neither: its revenue is earned then.
             */
            serviceFrom?: string;
            /** Format: date */
            serviceTo?: string;
        };
        BulkInvoiceBody: {
            lines: components["schemas"]["BulkLineBody"][];
        };
        BulkCreditBody: {
            /** @description Before tax, on the latest invoice of each client that can bear all of it. */
            amountCents: number;
            reason: string;
            /**
             * Format: uuid
             * @description Only lines of this ledger code.
             */
            ledgerCodeId?: string;
        };
        MassStatementsBody: {
            /**
             * Format: date
             * @description Right after each client's last statement when left out.
             */
            from?: string;
            /**
             * Format: date
             * @description Yesterday when left out.
             */
            to?: string;
            /** @enum {string} */
            detail: "summary" | "detailed";
            /** Format: date */
            dueOn?: string;
            message?: string;
            send: boolean;
        };
        BulkJobBody: {
            choice: components["schemas"]["BulkChoiceBody"];
            /** @enum {string} */
            kind: "bulk-invoice" | "bulk-credit" | "mass-statements";
            invoice?: components["schemas"]["BulkInvoiceBody"];
            credit?: components["schemas"]["BulkCreditBody"];
            statements?: components["schemas"]["MassStatementsBody"];
        };
        BulkPreviewView: {
            clients: number;
            /** @description For one client, taxes included; before tax for a credit; null for statements. */
            eachCents: number | null;
            totalCents: number | null;
            /** @description What the chosen clients owe together. */
            balanceCents: number;
        };
        BulkItemView: {
            accountId: string;
            name: string;
            /** @enum {string} */
            state: "refused" | "cancelled" | "done" | "waiting";
            documentId: string | null;
            documentNumber: number | null;
            amountCents: number | null;
            /** @description Why nothing was done, in the language asked for. */
            because: string | null;
        };
        BulkItemsView: {
            rows: components["schemas"]["BulkItemView"][];
            /** @description To be given as `after`. */
            next: number | null;
        };
        RosterRowView: {
            claimId: string;
            /** @enum {string} */
            kind: "registration" | "hold" | "offer";
            occurrenceId: string | null;
            accountId: string;
            personId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            since: string;
            /** @description Until when the place is held in a cart; null for a registration. */
            expiresAt: string | null;
            overCapacity: boolean;
            /** @description Marks by occurrence. */
            attendance: {
                [key: string]: unknown;
            };
        };
        RosterView: {
            rows: components["schemas"]["RosterRowView"][];
        };
        ActivityPlacesView: {
            /** @description The session first, then its dates. */
            rows: components["schemas"]["PoolPlacesView"][];
        };
        CapacityBody: {
            /**
             * Format: uuid
             * @description The drop-in date; left out changes the session.
             */
            occurrenceId?: string | null;
            capacity: number;
        };
        AttendanceBody: {
            /** Format: uuid */
            occurrenceId: string;
            /** @enum {string} */
            mark: "present" | "absent" | "late" | "excused";
        };
        ActivityCountingView: {
            /** @description Said for this activity, whatever its organization does. */
            ofActivity: boolean;
            shared: boolean;
        };
        SharingActivityView: {
            activityId: string;
            nameFr: string;
            nameEn: string;
        };
        LimitView: {
            /** @description The date that it limits; null: the session. */
            occurrenceId: string | null;
            /** @description The other activities that need it too. */
            sharedWith: components["schemas"]["SharingActivityView"][];
            id: string;
            /** @enum {string} */
            kind: "counter" | "room" | "people" | "shared-dates";
            /** @enum {string} */
            counts: "residents" | "everyone" | "online" | "non-residents" | "tagged" | "untagged";
            tags: string[];
            nameFr: string;
            nameEn: string;
            capacity: number;
            /** @description Places of it that are registered or held now. */
            used: number;
            overbooked: number;
            version: number;
        };
        LimitedRoomView: {
            id: string;
            /** @enum {string} */
            kind: "counter" | "room" | "people" | "shared-dates";
            /** @enum {string} */
            counts: "residents" | "everyone" | "online" | "non-residents" | "tagged" | "untagged";
            tags: string[];
            nameFr: string;
            nameEn: string;
            capacity: number;
            /** @description Places of it that are registered or held now. */
            used: number;
            overbooked: number;
            version: number;
        };
        ActivityLimitsView: {
            counting: components["schemas"]["ActivityCountingView"];
            limits: components["schemas"]["LimitView"][];
            /** @description Rooms of other activities, which it may share. */
            rooms: components["schemas"]["LimitedRoomView"][];
        };
        AddLimitBody: {
            /**
             * Format: uuid
             * @description The drop-in date; left out limits the session.
             */
            occurrenceId?: string | null;
            /**
             * @description Whose places count: everyone's (a room), those sold on line, those of a group of people.
             * @enum {string}
             */
            counts: "residents" | "everyone" | "online" | "non-residents" | "tagged" | "untagged";
            /** @description Of clients, any of which counts; for `tagged` and `untagged`. */
            tags?: string[];
            /** @description As the public reads it. */
            nameFr: string;
            nameEn: string;
            capacity: number;
        };
        LimitIdView: {
            limitId: string;
        };
        ChangeLimitBody: {
            /** @description The limit as it was read. */
            version: number;
            /**
             * @description Whose places count: everyone's (a room), those sold on line, those of a group of people.
             * @enum {string}
             */
            counts: "residents" | "everyone" | "online" | "non-residents" | "tagged" | "untagged";
            /** @description Of clients, any of which counts; for `tagged` and `untagged`. */
            tags?: string[];
            /** @description As the public reads it. */
            nameFr: string;
            nameEn: string;
            capacity: number;
        };
        ShareRoomBody: {
            /**
             * Format: uuid
             * @description The drop-in date; left out shares the room with the session.
             */
            occurrenceId?: string | null;
        };
        ActivityCountingBody: {
            /** @description Null: as the organization does. */
            shared: boolean | null;
        };
        CountingView: {
            shared: boolean;
        };
        CountingBody: {
            /** @description A place of the session is one of each date to come, and the other way round. */
            shared: boolean;
        };
        PlanOptionView: {
            id: string;
            labelFr: string;
            labelEn: string;
            /** @enum {string} */
            depositUnit: "amount" | "percent";
            depositValue: number;
            /** @enum {string} */
            depositPer: "item" | "order";
            initialOn: string | null;
            instalments: number;
            fixedDates: string[] | null;
            everyMonths: number | null;
            everyDays: number | null;
            gapWaived: boolean;
        };
        PaymentPlanView: {
            id: string;
            nameFr: string;
            nameEn: string;
            options: components["schemas"]["PlanOptionView"][];
            published: boolean;
            /** @description Activities that point at it. */
            activities: number;
        };
        PaymentPlansView: {
            rows: components["schemas"]["PaymentPlanView"][];
        };
        PlanOptionBody: {
            /**
             * Format: uuid
             * @description Of an option that is known; families who are choosing keep it.
             */
            id?: string;
            labelFr: string;
            labelEn: string;
            /** @enum {string} */
            depositUnit?: "amount" | "percent";
            /** @description Hundredths of a percent, or cents, of the price with taxes. */
            depositValue?: number;
            /**
             * @description Of each item, or once of the order.
             * @enum {string}
             */
            depositPer?: "item" | "order";
            /**
             * Format: date
             * @description When the deposit falls due; at the purchase when left out or past.
             */
            initialOn?: string | null;
            /** @description How many payments follow. */
            instalments: number;
            fixedDates?: string[] | null;
            everyMonths?: number | null;
            everyDays?: number | null;
            /** @description The gap after a purchase does not hold. */
            gapWaived?: boolean;
        };
        PaymentPlanBody: {
            /** @description Seen by staff only; families see the options. */
            nameFr: string;
            nameEn: string;
            options: components["schemas"]["PlanOptionBody"][];
            published?: boolean;
        };
        SavedPaymentPlanView: {
            planId: string;
        };
        AttachPlanBody: {
            activityIds: string[];
            /** @description False: they may no longer be spread by it. */
            attached: boolean;
        };
        PreviewPlanBody: {
            option: components["schemas"]["PlanOptionBody"];
            /** @description Prices with taxes of the items bought together. */
            itemsCents: number[];
            /**
             * Format: date
             * @description The day of the purchase.
             */
            orderedOn: string;
        };
        PlanPreviewView: {
            todayCents: number;
            instalments: components["schemas"]["InstalmentView"][];
            /** @description The end of the gap after the purchase. */
            firstAllowedOn: string;
        };
        OffBody: {
            /** @enum {string} */
            unit: "amount" | "percent";
            /** @description Hundredths of a percent (1000 is 10 %), or cents. */
            value: number;
        };
        ItemSetBody: {
            programIds: string[];
            categoryIds: string[];
            activityIds: string[];
            kinds: ("session" | "drop-in")[];
        };
        AnswerCriterionBody: {
            /** @description Texts (the value of an option), numbers, true or false. */
            isOneOf: (string | number | boolean)[];
            /** Format: uuid */
            formId: string;
            questionId: string;
        };
        CriteriaBody: {
            /** @description Completed months on the first day of the service. */
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            /** @description One of these tags on the client's file. */
            tagsAny: string[];
            /** @description The client's address is in the organization's city. */
            residents: boolean;
            answer: components["schemas"]["AnswerCriterionBody"] | null;
            /** @description Bought at least so many days before the service begins. */
            daysBeforeStartMin: number | null;
        };
        MultiPersonBody: {
            /** @enum {string} */
            within: "activity" | "program";
            /** @description For the second person, the third…; the last holds for all after it. */
            offs: components["schemas"]["OffBody"][];
            /** @description People registered before, in what is not over, count as the first ones. */
            countRegistered: boolean;
        };
        ComboBody: {
            with: components["schemas"]["ItemSetBody"];
            /** @enum {string} */
            by: "order" | "person";
            /** @description One item is lowered, however many pairs there are. */
            once: boolean;
        };
        PromotionView: {
            id: string;
            version: number;
            /** @description Orders, and carts that are being paid now. */
            uses: number;
            savedCents: number;
            /** @enum {string} */
            kind: "age" | "answer" | "code" | "coupon" | "early-bird" | "segment" | "multi-person" | "combo";
            nameFr: string;
            nameEn: string;
            /** @description Of a code or a coupon; capitals count, spaces around it do not. */
            code: string | null;
            /** @description The order in which promotions apply, the lowest first. */
            position: number;
            enabled: boolean;
            /** @description On the organization's wall, 'YYYY-MM-DDTHH:MM'. */
            appliesFrom: string | null;
            /** @description Exclusive. */
            appliesUntil: string | null;
            /** @description Of a coupon: by everybody together. */
            usesMax: number | null;
            usesPerClientMax: number | null;
            off: components["schemas"]["OffBody"];
            /** @enum {string} */
            per: "item" | "order";
            items: components["schemas"]["ItemSetBody"];
            criteria: components["schemas"]["CriteriaBody"];
            multiPerson: components["schemas"]["MultiPersonBody"] | null;
            combo: components["schemas"]["ComboBody"] | null;
            /** @description Promotions of one group exclude each other where the organization stacks by groups. */
            group: string;
        };
        PromotionsView: {
            rows: components["schemas"]["PromotionView"][];
        };
        PromotionUseView: {
            orderId: string | null;
            orderNumber: number | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            accountId: string;
            clientName: string;
            amountCents: number;
            usedAt: string;
        };
        PromotionDetailView: {
            id: string;
            version: number;
            /** @description Orders, and carts that are being paid now. */
            uses: number;
            savedCents: number;
            /** @enum {string} */
            kind: "age" | "answer" | "code" | "coupon" | "early-bird" | "segment" | "multi-person" | "combo";
            nameFr: string;
            nameEn: string;
            /** @description Of a code or a coupon; capitals count, spaces around it do not. */
            code: string | null;
            /** @description The order in which promotions apply, the lowest first. */
            position: number;
            enabled: boolean;
            /** @description On the organization's wall, 'YYYY-MM-DDTHH:MM'. */
            appliesFrom: string | null;
            /** @description Exclusive. */
            appliesUntil: string | null;
            /** @description Of a coupon: by everybody together. */
            usesMax: number | null;
            usesPerClientMax: number | null;
            off: components["schemas"]["OffBody"];
            /** @enum {string} */
            per: "item" | "order";
            items: components["schemas"]["ItemSetBody"];
            criteria: components["schemas"]["CriteriaBody"];
            multiPerson: components["schemas"]["MultiPersonBody"] | null;
            combo: components["schemas"]["ComboBody"] | null;
            /** @description Promotions of one group exclude each other where the organization stacks by groups. */
            group: string;
            /** @description The last hundred. */
            lastUses: components["schemas"]["PromotionUseView"][];
        };
        PromotionBody: {
            /** @enum {string} */
            kind: "age" | "answer" | "code" | "coupon" | "early-bird" | "segment" | "multi-person" | "combo";
            nameFr: string;
            nameEn: string;
            /** @description Of a code or a coupon; capitals count, spaces around it do not. */
            code: string | null;
            /** @description The order in which promotions apply, the lowest first. */
            position: number;
            enabled: boolean;
            /** @description On the organization's wall, 'YYYY-MM-DDTHH:MM'. */
            appliesFrom: string | null;
            /** @description Exclusive. */
            appliesUntil: string | null;
            /** @description Of a coupon: by everybody together. */
            usesMax: number | null;
            usesPerClientMax: number | null;
            off: components["schemas"]["OffBody"];
            /** @enum {string} */
            per: "item" | "order";
            items: components["schemas"]["ItemSetBody"];
            criteria: components["schemas"]["CriteriaBody"];
            multiPerson: components["schemas"]["MultiPersonBody"] | null;
            combo: components["schemas"]["ComboBody"] | null;
            /** @description Promotions of one group exclude each other where the organization stacks by groups. */
            group: string;
        };
        SavedPromotionView: {
            promotionId: string;
        };
        TriedItemBody: {
            /** Format: uuid */
            activityId: string;
            /** @enum {string} */
            kind: "session" | "drop-in";
            /** @description The same number is the same person. */
            person: number;
            /** @description Whole years on the first day. */
            ageYears: number | null;
        };
        TryPromotionBody: {
            /** @description As it stands in the editor. */
            promotion: components["schemas"]["PromotionBody"];
            /**
             * Format: uuid
             * @description Of a promotion that is known: it stands in for the saved one.
             */
            promotionId?: string;
            items: components["schemas"]["TriedItemBody"][];
            tags: string[];
            resident: boolean;
            answered: boolean;
            /** @description On the organization's wall; now when left out. */
            boughtAt?: string | null;
        };
        TriedItemView: {
            activityId: string;
            nameFr: string;
            nameEn: string;
            person: number;
            listCents: number;
            amountCents: number;
            discounts: components["schemas"]["LineDiscountView"][];
        };
        TriedPromotionView: {
            items: components["schemas"]["TriedItemView"][];
            listCents: number;
            amountCents: number;
            /** @enum {string} */
            state: "applied" | "nothing-eligible" | "replaced" | "disabled" | "not-yet" | "expired" | "used-up" | "used-by-client";
        };
        PricingSettingsView: {
            /**
             * @description 'all' add up, 'best' leaves each line its best one, 'groups': the best of each group, groups add up.
             * @enum {string}
             */
            stacking: "all" | "best" | "groups";
            /** @description Hundredths of a percent of a line's list price that promotions may take off at most. */
            linePercentMax: number | null;
            lineCentsMax: number | null;
            orderPercentMax: number | null;
            orderCentsMax: number | null;
            /** @description Days between a purchase and the first instalment after it. */
            planGapDays: number;
        };
        PricingSettingsBody: {
            /**
             * @description 'all' add up, 'best' leaves each line its best one, 'groups': the best of each group, groups add up.
             * @enum {string}
             */
            stacking: "all" | "best" | "groups";
            /** @description Hundredths of a percent of a line's list price that promotions may take off at most. */
            linePercentMax: number | null;
            lineCentsMax: number | null;
            orderPercentMax: number | null;
            orderCentsMax: number | null;
            /** @description Days between a purchase and the first instalment after it. */
            planGapDays: number;
        };
        OneTimeFeeView: {
            id: string;
            /** @description How many people paid it, in every season. */
            charged: number;
            nameFr: string;
            nameEn: string;
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId: string | null;
            /** @description Empty: once ever; otherwise once in each season of that name. */
            season: string;
            /** Format: date */
            askedFrom: string | null;
            /** Format: date */
            askedUntil: string | null;
            items: components["schemas"]["ItemSetBody"];
            enabled: boolean;
        };
        OneTimeFeesView: {
            rows: components["schemas"]["OneTimeFeeView"][];
        };
        OneTimeFeeBody: {
            nameFr: string;
            nameEn: string;
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId: string | null;
            /** @description Empty: once ever; otherwise once in each season of that name. */
            season: string;
            /** Format: date */
            askedFrom: string | null;
            /** Format: date */
            askedUntil: string | null;
            items: components["schemas"]["ItemSetBody"];
            enabled: boolean;
        };
        SavedOneTimeFeeView: {
            feeId: string;
        };
        ScholarshipView: {
            id: string;
            nameFr: string;
            nameEn: string;
            /** @enum {string} */
            awardTo: "account" | "person";
            percent: number | null;
            amountCents: number | null;
            perItemMaxCents: number | null;
            perPersonMaxCents: number | null;
            expiresOn: string | null;
            programIds: string[];
            activityIds: string[];
            ledgerCodeId: string | null;
            archived: boolean;
            /** @description Its last day has passed. */
            lapsed: boolean;
            fundTotalCents: number;
            /** @description By every scholarship that shares the fund. */
            fundUsedCents: number;
            sharesFundWith: string[];
            /** @description Who has it now. */
            awards: number;
            /** @description Somebody has it or had it: it keeps its fund. */
            wasGiven: boolean;
        };
        ScholarshipsView: {
            rows: components["schemas"]["ScholarshipView"][];
        };
        ScholarshipBody: {
            nameFr: string;
            nameEn?: string;
            /**
             * @description 'account': every member of the account has the whole maximum per person.
             * @enum {string}
             */
            awardTo: "account" | "person";
            /** @description Of each eligible item, taxes included. */
            percent?: number | null;
            amountCents?: number | null;
            perItemMaxCents?: number | null;
            perPersonMaxCents?: number | null;
            /**
             * Format: date
             * @description The last day on which it may be used.
             */
            expiresOn?: string | null;
            /** @description Both empty or left out: every activity. */
            programIds?: string[];
            activityIds?: string[];
            /** Format: uuid */
            ledgerCodeId?: string | null;
            fundTotalCents?: number;
            /**
             * Format: uuid
             * @description Another scholarship, whose fund it draws on.
             */
            fundSharedWith?: string;
        };
        SavedScholarshipView: {
            scholarshipId: string;
        };
        AwardOfPersonView: {
            personId: string;
            firstName: string;
            lastName: string;
            usedCents: number;
            /** @description Of the maximum per person, as far as the fund still goes; null when only the fund limits it. */
            leftCents: number | null;
        };
        AwardUseView: {
            personName: string;
            invoiceId: string;
            invoiceNumber: number;
            labelFr: string;
            labelEn: string;
            usedOn: string;
            amountCents: number;
            /** @description Of that, what went back to the fund with a credit. */
            returnedCents: number;
        };
        AwardView: {
            awardId: string;
            scholarshipId: string;
            nameFr: string;
            nameEn: string;
            accountId: string;
            personId: string | null;
            /** @description The person, or the owner of the account. */
            personName: string | null;
            percent: number | null;
            amountCents: number | null;
            perItemMaxCents: number | null;
            perPersonMaxCents: number | null;
            expiresOn: string | null;
            /**
             * @description 'lapsed': its last day has passed; 'ended': taken back, or the scholarship is archived.
             * @enum {string}
             */
            state: "lapsed" | "ended" | "usable";
            /** @description With what a cart keeps while the bank thinks. */
            usedCents: number;
            /** @description Of the one person it is for; null when only the fund limits it, or when it is for all of the account. */
            leftCents: number | null;
            fundEmpty: boolean;
            /** @description The one person it is for, or every member of the account. */
            people: components["schemas"]["AwardOfPersonView"][];
            /** @description Where it paid, the latest first. */
            uses: components["schemas"]["AwardUseView"][];
            /** Format: date-time */
            awardedAt: string;
        };
        AwardsView: {
            rows: components["schemas"]["AwardView"][];
        };
        GiveScholarshipBody: {
            /** Format: uuid */
            scholarshipId: string;
            /** Format: uuid */
            accountId: string;
            /**
             * Format: uuid
             * @description The one person it is for; left out for a scholarship given to accounts.
             */
            personId?: string | null;
        };
        GivenScholarshipView: {
            awardId: string;
        };
        AddCounterLineBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            activityId: string;
            /**
             * Format: uuid
             * @description The date of a drop-in; left out buys the session.
             */
            occurrenceId?: string | null;
            /** @description Leaves aside registration dates and ages. */
            waiveRules?: boolean;
            /** @description Takes a place over the capacity. */
            waiveCapacity?: boolean;
        };
        ManualLineBody: {
            /** @enum {string} */
            kind: "manual-fee" | "manual-credit";
            label: string;
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId?: string | null;
        };
        ManualLineView: {
            lineId: string;
        };
        ServiceFeeBody: {
            removed: boolean;
        };
        CounterCheckOutBody: {
            /** Format: uuid */
            cartId: string;
            /**
             * @description 'later' leaves the invoice unpaid; 'offline' is paid at the counter.
             * @enum {string}
             */
            pay: "full" | "plan" | "later" | "offline";
            expectedTotalCents: number;
            /** @description The amount on the button: what is charged now, less aid, when a plan spreads the rest. Another one is refused, to be shown first. */
            expectedTodayCents?: number;
            /** Format: uuid */
            paymentMethodId?: string;
            /** @description Which of the cart's plans, by its optionIds; the first when left out. */
            planOptionIds?: string[];
            /** @description One of the cart's `aid.ways`: what scholarships and credit on account pay is not asked of the payer. */
            useScholarships?: boolean;
            useCredit?: boolean;
            /** @enum {string} */
            tender?: "cash" | "cheque" | "terminal";
            /** @description What was received; what is due now when left out. */
            amountReceivedCents?: number;
            memo?: string;
        };
        CounterActivityView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            programId: string;
            categoryId: string;
            categoryFr: string;
            categoryEn: string;
            locationId: string | null;
            locationName: string | null;
            district: string | null;
            room: string;
            organizer: string;
            pictureUrl: string;
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            startsOn: string;
            endsOn: string;
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            /** @description 'HH:MM' */
            earliestTime: string | null;
            latestTime: string | null;
            /** @description For everybody, still to come; a family's own opening may be earlier. */
            registrationOpensAt: string | null;
            /** @description For everybody. */
            registrationClosesAt: string | null;
            /** @description In order; empty where everybody registers from one instant on. */
            stages: components["schemas"]["StageView"][];
            /** @description Registration is for groups, and never for everybody. */
            groupsOnly: boolean;
            passwordAsked: boolean;
            /** @description Null: not sold as a whole. */
            sessionPriceCents: number | null;
            /** @description Null: not sold date by date. */
            dropInPriceCents: number | null;
            session: components["schemas"]["PlacesView"] | null;
            nextDate: components["schemas"]["NextDateView"] | null;
            /** @description Sold by its link only: families do not find it in the store. */
            hidden: boolean;
        };
        CounterActivitiesView: {
            rows: components["schemas"]["CounterActivityView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ReportTodayView: {
            /** @description Local date of the organization. */
            today: string;
        };
        SalesRowView: {
            /** @description A day, a month 'YYYY-MM', the id of a ledger code (null: none) or a kind. */
            key: string | null;
            code: string | null;
            nameFr: string | null;
            nameEn: string | null;
            /** @description Before promotions and credits given on the invoice. */
            grossCents: number;
            discountCents: number;
            netCents: number;
            gstCents: number;
            qstCents: number;
            /** @description Net and taxes. */
            totalCents: number;
            /** @description Taken back by credit memos of the period. */
            creditedCents: number;
            creditedGstCents: number;
            creditedQstCents: number;
            /** @description Net, less what was taken back. */
            afterCreditsCents: number;
        };
        SalesFiguresView: {
            /** @description Before promotions and credits given on the invoice. */
            grossCents: number;
            discountCents: number;
            netCents: number;
            gstCents: number;
            qstCents: number;
            /** @description Net and taxes. */
            totalCents: number;
            /** @description Taken back by credit memos of the period. */
            creditedCents: number;
            creditedGstCents: number;
            creditedQstCents: number;
            /** @description Net, less what was taken back. */
            afterCreditsCents: number;
        };
        SalesReportView: {
            rows: components["schemas"]["SalesRowView"][];
            totals: components["schemas"]["SalesFiguresView"];
        };
        SaleDocumentView: {
            /** @enum {string} */
            document: "credit-memo" | "invoice";
            id: string;
            number: number;
            on: string;
            accountId: string;
            clientName: string;
            labelsFr: string;
            labelsEn: string;
            netCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
        };
        SaleDocumentsView: {
            rows: components["schemas"]["SaleDocumentView"][];
            next: string | null;
        };
        CashRowView: {
            key: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | "transfer";
            receivedCents: number;
            /** @description Taken back by the bank, less what it gave again. */
            returnedCents: number;
            refundedCents: number;
            /** @description Payouts (to the amount of their fees), disputes and the rest. */
            otherCents: number;
            netCents: number;
        };
        CashFiguresView: {
            receivedCents: number;
            /** @description Taken back by the bank, less what it gave again. */
            returnedCents: number;
            refundedCents: number;
            /** @description Payouts (to the amount of their fees), disputes and the rest. */
            otherCents: number;
            netCents: number;
        };
        CashFlowView: {
            rows: components["schemas"]["CashRowView"][];
            totals: components["schemas"]["CashFiguresView"];
            /** @description Where money lies, before and after the period. */
            openingCents: number;
            closingCents: number;
            /** @description On its way now. */
            refundsInTransitCents: number;
            debitsInTransitCents: number;
        };
        AgeingRowView: {
            accountId: string;
            clientName: string;
            /** @description On account that day. */
            creditCents: number;
            currentCents: number;
            days30Cents: number;
            days60Cents: number;
            days90Cents: number;
            olderCents: number;
            openCents: number;
        };
        AgeingFiguresView: {
            currentCents: number;
            days30Cents: number;
            days60Cents: number;
            days90Cents: number;
            olderCents: number;
            openCents: number;
        };
        AgeingView: {
            asOf: string;
            rows: components["schemas"]["AgeingRowView"][];
            next: string | null;
            /** @description Of every client who owed something, on this page or not. */
            clients: number;
            totals: components["schemas"]["AgeingFiguresView"];
            /** @description On account of every client that day. */
            creditCents: number;
        };
        OpenPartView: {
            invoiceId: string;
            number: number;
            accountId: string;
            clientName: string;
            issuedOn: string;
            dueOn: string;
            daysLate: number;
            /** @enum {string} */
            bucket: "current" | "1-30" | "31-60" | "61-90" | "90+";
            openCents: number;
        };
        OpenInvoicesView: {
            rows: components["schemas"]["OpenPartView"][];
            next: string | null;
        };
        DeferredMonthView: {
            /** @description 'YYYY-MM'. */
            month: string;
            openingCents: number;
            invoicedCents: number;
            creditedCents: number;
            earnedCents: number;
            closingCents: number;
        };
        DeferredTotalsView: {
            openingCents: number;
            invoicedCents: number;
            creditedCents: number;
            earnedCents: number;
            closingCents: number;
        };
        DeferredCodeView: {
            ledgerCodeId: string | null;
            code: string | null;
            nameFr: string | null;
            nameEn: string | null;
            balanceCents: number;
        };
        RunOffView: {
            month: string;
            toEarnCents: number;
        };
        DeferredRevenueView: {
            months: components["schemas"]["DeferredMonthView"][];
            totals: components["schemas"]["DeferredTotalsView"];
            /** @description At the end of the period. */
            codes: components["schemas"]["DeferredCodeView"][];
            /** @description What is deferred now, and the months in which it will be earned. */
            nowCents: number;
            runOff: components["schemas"]["RunOffView"][];
        };
        LedgerReportRowView: {
            /** @enum {string} */
            kind: "cash" | "terminal" | "bank" | "scholarship" | "receivable" | "client-credit" | "gateway-clearing" | "bank-debit-in-transit" | "cheques" | "deferred-revenue" | "revenue" | "gst-payable" | "qst-payable" | "refunds-in-transit" | "discounts" | "bad-debt" | "processor-fees" | "cash-rounding" | "recovery-income" | "disputes";
            ledgerCodeId: string | null;
            code: string | null;
            nameFr: string | null;
            nameEn: string | null;
            openingCents: number;
            debitCents: number;
            creditCents: number;
            closingCents: number;
        };
        LedgerFiguresView: {
            openingCents: number;
            debitCents: number;
            creditCents: number;
            closingCents: number;
        };
        LedgerReportView: {
            rows: components["schemas"]["LedgerReportRowView"][];
            totals: components["schemas"]["LedgerFiguresView"];
        };
        LedgerPostingView: {
            id: string;
            on: string;
            /** @enum {string} */
            account: "cash" | "terminal" | "bank" | "scholarship" | "receivable" | "client-credit" | "gateway-clearing" | "bank-debit-in-transit" | "cheques" | "deferred-revenue" | "revenue" | "gst-payable" | "qst-payable" | "refunds-in-transit" | "discounts" | "bad-debt" | "processor-fees" | "cash-rounding" | "recovery-income" | "disputes";
            code: string | null;
            /**
             * @description What was booked: `invoice` `issued`, `invoice-line` `earned-2027-03`.
             * @enum {string}
             */
            source: "payment" | "credit-memo" | "scholarship" | "write-off" | "invoice" | "refund" | "invoice-line" | "payment-return" | "allocation" | "payout";
            event: string;
            documentId: string;
            number: string | null;
            accountId: string | null;
            clientName: string;
            debitCents: number;
            creditCents: number;
        };
        LedgerPostingsView: {
            rows: components["schemas"]["LedgerPostingView"][];
            next: string | null;
        };
        TaxRowView: {
            month: string | null;
            /** @enum {string} */
            taxStatus: "taxable" | "exempt" | "not-registered";
            /** @enum {string} */
            taxReason: "overnight-camp" | "seller-not-registered" | "childcare-under-24-hours" | "day-camp-as-childcare" | "children-programme-of-public-body" | "overnight-supervision" | "ordinary-supply" | "decided-by-staff" | "decided-by-organization";
            salesCents: number;
            gstCents: number;
            qstCents: number;
            creditedCents: number;
            creditedGstCents: number;
            creditedQstCents: number;
            netGstCents: number;
            netQstCents: number;
        };
        TaxFiguresView: {
            salesCents: number;
            gstCents: number;
            qstCents: number;
            creditedCents: number;
            creditedGstCents: number;
            creditedQstCents: number;
            netGstCents: number;
            netQstCents: number;
        };
        TaxLedgerView: {
            gstCents: number;
            qstCents: number;
        };
        TaxReportView: {
            rows: components["schemas"]["TaxRowView"][];
            totals: components["schemas"]["TaxFiguresView"];
            /** @description What the accounts of both taxes say of the same period. */
            ledger: components["schemas"]["TaxLedgerView"];
        };
        RecordedPayoutView: {
            id: string;
            reference: string;
            paidOn: string;
            amountCents: number;
            feesCents: number;
        };
        HeldView: {
            availableCents: number;
            pendingCents: number;
        };
        ProcessorView: {
            gatewayAccountId: string;
            /** @enum {string} */
            kind: "sandbox" | "stripe";
            merchantRef: string;
            active: boolean;
            openingCents: number;
            paymentsCents: number;
            returnsCents: number;
            refundsCents: number;
            payoutsCents: number;
            feesCents: number;
            otherCents: number;
            closingCents: number;
            clearingNowCents: number;
            refundsInTransitCents: number;
            payouts: components["schemas"]["RecordedPayoutView"][];
            /** @description What the processor says it holds; null when it could not be asked. */
            held: components["schemas"]["HeldView"] | null;
            expectedCents: number;
            unexplainedCents: number | null;
        };
        ProcessorsView: {
            rows: components["schemas"]["ProcessorView"][];
        };
        RecordPayoutBody: {
            /** Format: uuid */
            gatewayAccountId: string;
            /** @description The processor's own name of the payout. */
            reference: string;
            /** Format: date */
            paidOn: string;
            /** @description What reached the bank. */
            amountCents: number;
            /** @description What the processor kept. */
            feesCents: number;
        };
        PayoutRecordedView: {
            payoutId: string;
        };
        GatewayAccountView: {
            id: string;
            /** @enum {string} */
            kind: "sandbox" | "stripe";
            /** @description The account at the processor: `acct_…` at Stripe. */
            merchantRef: string;
            /** @description The key for browsers; it is no secret. */
            publicKey: string;
            /** @description Keys themselves never leave. */
            hasSecretKey: boolean;
            hasWebhookSecret: boolean;
            active: boolean;
            createdAt: string;
            /** @description Where the processor sends its notices. */
            webhookUrl: string;
            /** @description Cards and bank accounts kept there. */
            savedMethods: number;
            /** @description Planned payments that will be charged there, whichever account is in use. */
            plannedPayments: number;
            version: number;
        };
        GatewayAccountsView: {
            rows: components["schemas"]["GatewayAccountView"][];
            /** @description The kinds that can be chosen here. */
            offered: ("sandbox" | "stripe")[];
            /** @description Whether the platform's own key can act for an account at Stripe, which then needs no key of its own. */
            connects: boolean;
        };
        RegisterGatewayAccountBody: {
            /** @enum {string} */
            kind: "sandbox" | "stripe";
            merchantRef: string;
            publicKey: string;
            /** @description Left out where the platform's own key acts for the account. */
            secretKey?: string;
            webhookSecret?: string;
        };
        RegisteredGatewayAccountView: {
            gatewayAccountId: string;
        };
        ReplaceGatewayKeysBody: {
            version: number;
            publicKey?: string;
            secretKey?: string;
            webhookSecret?: string;
            /** @description Of whoever asks, once more. */
            password: string;
        };
        ReplacedGatewayKeysView: {
            version: number;
        };
        GatewayCheckView: {
            answered: boolean;
            /** @description What the processor holds for the organization; null when it did not say. */
            availableCents: number | null;
            pendingCents: number | null;
            /**
             * @description Null when it answered.
             * @enum {string|null}
             */
            because: "keys-refused" | "unreachable" | null;
        };
        PasswordAgainBody: {
            /** @description Of whoever asks, once more. */
            password: string;
        };
        Rl24FilerView: {
            name: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            phone: string;
            identification: string;
            transmitterNumber: string;
            softwareCertification: string;
            /** @description The last three digits of an individual provider's number. */
            providerSinLast3: string | null;
            /** @description What a slip cannot do without. */
            missing: ("address" | "identification")[];
        };
        Rl24RangeView: {
            id: string;
            /** @description As printed, with the ninth digit when the range has one. */
            first: string;
            last: string;
            total: number;
            used: number;
        };
        Rl24RunView: {
            id: string;
            year: number;
            /** @enum {string} */
            kind: "originals" | "amendments";
            /** @enum {string} */
            state: "running" | "done" | "waiting" | "stopped";
            /** @enum {string|null} */
            stoppedBecause: "numbers-exhausted" | "families-failed" | null;
            familiesTotal: number;
            familiesDone: number;
            slipsIssued: number;
            slipsSkipped: number;
            startedAt: string;
            finishedAt: string | null;
        };
        Rl24OverviewView: {
            year: number;
            /** @description Slips of the year can be issued: its last midnight has passed where the organization is. */
            yearIsOver: boolean;
            filer: components["schemas"]["Rl24FilerView"];
            ranges: components["schemas"]["Rl24RangeView"][];
            numbersTotal: number;
            numbersUsed: number;
            /** @description Four fifths or more are used. */
            numbersNearlyUsed: boolean;
            runs: components["schemas"]["Rl24RunView"][];
        };
        Rl24FilerBody: {
            /** @description The number under which the agency knows the organization. */
            identification: string;
            /** @description 'NP' and six digits, or empty. */
            transmitterNumber: string;
            softwareCertification: string;
            /** @description Only of a provider who is an individual; left out keeps it, empty removes it. */
            providerSin?: string;
        };
        Rl24RangeBody: {
            year: number;
            /** @description Eight or nine digits, as the agency wrote them. */
            first: string;
            last: string;
        };
        Rl24BoxesView: {
            /** @description Box B. */
            days: number;
            /** @description Box C, in cents. */
            paidCents: number;
            /** @description Box D, in cents. */
            nonQualifyingCents: number;
            /** @description Box E = C − D, in cents. */
            qualifyingCents: number;
        };
        Rl24PreviewRowView: {
            accountId: string;
            childPersonId: string;
            childName: string;
            childBirthDate: string | null;
            recipientKey: string;
            recipientName: string;
            boxes: components["schemas"]["Rl24BoxesView"];
            liveSlipId: string | null;
            liveNumber: string | null;
            liveBoxes: components["schemas"]["Rl24BoxesView"] | null;
            /** @enum {string} */
            action: "cancel" | "none" | "issue" | "amend" | "replace";
            missing: ("address" | "sin" | "sin-refused" | "shares" | "too-large")[];
        };
        Rl24CountsView: {
            ready: number;
            missing: number;
            differs: number;
            issued: number;
        };
        Rl24PreviewView: {
            rows: components["schemas"]["Rl24PreviewRowView"][];
            counts: components["schemas"]["Rl24CountsView"];
            /** @description Rows of the group asked for, in all. */
            total: number;
            /** @description Of everybody, whatever the group. */
            qualifyingCents: number;
            /** @description Lines of childcare without a date: in no year's slips. */
            undatedLines: number;
        };
        Rl24RunBody: {
            /** @description Of whoever asks, once more. */
            password: string;
            year: number;
            /** @enum {string} */
            kind: "originals" | "amendments";
        };
        Rl24PersonView: {
            firstName: string;
            lastName: string;
        };
        Rl24AddressView: {
            firstName: string;
            lastName: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
        };
        Rl24ListedSlipView: {
            /** @description Box B. */
            days: number;
            /** @description Box C, in cents. */
            paidCents: number;
            /** @description Box D, in cents. */
            nonQualifyingCents: number;
            /** @description Box E = C − D, in cents. */
            qualifyingCents: number;
            id: string;
            year: number;
            accountId: string;
            /** @enum {string} */
            kind: "R" | "A" | "D";
            number: string | null;
            previousNumber: string | null;
            /**
             * @description standing: nothing follows it.
             * @enum {string}
             */
            status: "cancelled" | "replaced" | "cancellation" | "standing";
            issuedOn: string;
            child: components["schemas"]["Rl24PersonView"];
            recipient: components["schemas"]["Rl24AddressView"];
            sinLast3: string | null;
            reason: string;
            /** @description The recipient agreed to get slips electronically; otherwise on paper. */
            electronically: boolean;
            duplicates: number;
        };
        Rl24SlipsView: {
            rows: components["schemas"]["Rl24ListedSlipView"][];
            next: string | null;
        };
        Rl24DuplicateView: {
            id: string;
            /** @enum {string} */
            reason: "address" | "lost";
            issuedOn: string;
            recipient: components["schemas"]["Rl24AddressView"];
        };
        Rl24SlipDetailView: {
            slip: components["schemas"]["Rl24ListedSlipView"];
            chain: components["schemas"]["Rl24ListedSlipView"][];
            duplicates: components["schemas"]["Rl24DuplicateView"][];
            /** @description What the ledger says now; null of a slip that does not stand. */
            ledger: components["schemas"]["Rl24BoxesView"] | null;
            differs: boolean;
            /** @description Another number was given since: cancelled and issued again, never amended. */
            personChanged: boolean;
        };
        Rl24ReasonBody: {
            reason: string;
        };
        Rl24CorrectedView: {
            slipId: string;
        };
        Rl24DuplicateBody: {
            /** @enum {string} */
            reason: "address" | "lost";
        };
        Rl24ReturnBody: {
            /** @description Of whoever asks, once more. */
            password: string;
            year: number;
            /** @enum {string} */
            kind: "R" | "A" | "D";
        };
        Rl24RecipientsView: {
            rows: components["schemas"]["Rl24RecipientView"][];
        };
        Rl24RecipientBody: {
            key: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            /** @description Nine digits, however typed; never told again. */
            sin?: string;
            sinRefused?: boolean;
            /** @description The text agreed to; null withdraws the consent to electronic delivery. */
            consentText?: string | null;
        };
        Rl24RevealBody: {
            key: string;
            /** @description Why; kept in the journal. */
            reason: string;
        };
        Rl24SinView: {
            sin: string;
        };
        ActionMethodView: {
            id: string;
            /** @enum {string} */
            kind: "card" | "bank-account";
            brand: string;
            last4: string;
            /** @description The organization may charge it. */
            authorized: boolean;
        };
        PaymentToSettleView: {
            /** @description Names the fact: the same thing happening again has another key. */
            key: string;
            /** @enum {string} */
            kind: "refused" | "needs-client" | "overdue" | "unresolved" | "expiring-card" | "bounced-cheque";
            /** @description Of the planned payment, the charge, the card or the cheque. */
            subjectId: string;
            accountId: string;
            clientName: string;
            plannedPaymentId: string | null;
            /** @description Of the planned payment, to change it. */
            version: number | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            amountCents: number;
            dueOn: string | null;
            since: string;
            /** @enum {string|null} */
            because: "insufficient-funds" | "expired-card" | "declined" | "lost-or-stolen" | "needs-authentication" | "account-closed" | "debit-not-authorized" | "returned-by-bank" | "method-removed" | "processor-unavailable" | "processor-does-not-answer" | "outcome-cannot-be-written" | "still-asked" | null;
            tries: number;
            /** @description Set when it is tried again by itself. */
            retryAt: string | null;
            method: components["schemas"]["ActionMethodView"] | null;
            expiresOn: string | null;
        };
        ActionCountView: {
            /** @enum {string} */
            kind: "refused" | "needs-client" | "overdue" | "unresolved" | "expiring-card" | "bounced-cheque";
            count: number;
            amountCents: number;
        };
        PaymentsToSettleView: {
            rows: components["schemas"]["PaymentToSettleView"][];
            /** @description Of all kinds, whatever was asked for. */
            counts: components["schemas"]["ActionCountView"][];
        };
        MonthOfPaymentsView: {
            /** @description 'YYYY-MM' */
            month: string;
            plannedCents: number;
            acceptedCents: number;
            refusedCents: number;
        };
        MonthsOfPaymentsView: {
            rows: components["schemas"]["MonthOfPaymentsView"][];
        };
        DismissActionsBody: {
            actionKeys: string[];
            reason: string;
        };
        DismissedView: {
            dismissed: number;
        };
        WatchView: {
            watching: boolean;
        };
        WatchBody: {
            watching: boolean;
        };
        SelectedPaymentBody: {
            /** Format: uuid */
            plannedPaymentId: string;
            version: number;
            /** Format: date */
            dueOn: string;
        };
        ChangeOfManyBody: {
            /** @enum {string} */
            kind: "method" | "amount" | "date" | "move" | "cancel" | "retry" | "ask";
            /**
             * Format: uuid
             * @description Of a method: another that each client authorized when left out.
             */
            paymentMethodId?: string;
            amountCents?: number;
            /** Format: date */
            dueOn?: string;
            /** @description Of a move: so many days later, or earlier when negative. */
            days?: number;
            note?: string;
            consent?: components["schemas"]["DebitConsentBody"];
        };
        ChangeManyBody: {
            rows: components["schemas"]["SelectedPaymentBody"][];
            change: components["schemas"]["ChangeOfManyBody"];
        };
        DoneOrRefusedView: {
            plannedPaymentId: string;
            done: boolean;
            refusedCode: string | null;
            /** @description Why, in the language asked for. */
            refusedTitle: string | null;
        };
        ChangedManyView: {
            rows: components["schemas"]["DoneOrRefusedView"][];
        };
        VersionBody: {
            /** @description The version that was shown. */
            version: number;
        };
        AskPaymentBody: {
            /** @description Added to the message. */
            note: string;
        };
        InstalmentBody: {
            amountCents: number;
            /** Format: date */
            dueOn: string;
        };
        PlanPaymentsBody: {
            /** Format: uuid */
            invoiceId: string;
            /**
             * Format: uuid
             * @description Left out when it is paid at the counter.
             */
            paymentMethodId?: string;
            instalments: components["schemas"]["InstalmentBody"][];
            /** @description Of a bank debit sooner than its ten days' notice: what the payer told staff. */
            consent?: components["schemas"]["DebitConsentBody"];
        };
        PlannedPaymentsMadeView: {
            plannedPaymentIds: string[];
        };
        ChargingPolicyView: {
            /** @description Days after the first try, rising; empty means never again by itself. */
            retryDays: number[];
            /** @enum {string} */
            balancePayment: "partial" | "full" | "off";
            balanceMinimumCents: number;
            /** @description For a cheque that the bank gives back; 0 charges nothing. */
            returnedFeeCents: number;
            returnedFeeLedgerCodeId: string | null;
            /** @description 0 while the organization has changed nothing. */
            version: number;
        };
        ChargingPolicyBody: {
            retryDays: number[];
            /** @enum {string} */
            balancePayment: "partial" | "full" | "off";
            balanceMinimumCents: number;
            returnedFeeCents: number;
            /** Format: uuid */
            returnedFeeLedgerCodeId: string | null;
            version: number;
        };
        ChequeView: {
            id: string;
            accountId: string;
            clientName: string;
            invoiceId: string;
            invoiceNumber: number;
            plannedPaymentId: string;
            number: string;
            bank: string;
            amountCents: number;
            datedOn: string;
            /** @enum {string} */
            state: "held" | "deposited" | "bounced" | "given-back";
            paymentId: string | null;
            depositedOn: string | null;
            bouncedOn: string | null;
            bouncedBecause: string;
            /** @description Its day has come. */
            toDeposit: boolean;
            version: number;
        };
        ChequesListView: {
            rows: components["schemas"]["ChequeView"][];
        };
        NewChequeBody: {
            number: string;
            bank: string;
            /** Format: date */
            datedOn: string;
            amountCents: number;
        };
        RegisterChequesBody: {
            /** Format: uuid */
            invoiceId: string;
            cheques: components["schemas"]["NewChequeBody"][];
        };
        ChequesRegisteredView: {
            chequeIds: string[];
        };
        ChequeToDepositBody: {
            /** Format: uuid */
            chequeId: string;
            version: number;
        };
        DepositChequesBody: {
            cheques: components["schemas"]["ChequeToDepositBody"][];
        };
        DepositedRowView: {
            chequeId: string;
            done: boolean;
            paymentNumber: number | null;
            refusedCode: string | null;
            /** @description Why, in the language asked for. */
            refusedTitle: string | null;
        };
        DepositedView: {
            rows: components["schemas"]["DepositedRowView"][];
        };
        BounceChequeBody: {
            /** @description As the bank says it. */
            because: string;
            /** @description What the policy says when left out; 0 charges nothing. */
            feeCents?: number;
            /** Format: date */
            plannedAgainOn?: string;
        };
        BouncedView: {
            feeInvoiceNumber: number | null;
            plannedAgainOn: string;
        };
        RecurringChargeView: {
            id: string;
            labelFr: string;
            labelEn: string;
            /** @description Before tax. */
            amountCents: number;
            taxable: boolean;
            ledgerCodeId: string | null;
            paymentMethodId: string | null;
            everyMonths: number;
            firstOn: string;
            until: string | null;
            nextOn: string | null;
            /** @description The next ones that are not invoiced yet. */
            comingOn: string[];
            endedOn: string | null;
            endedBecause: string;
            version: number;
        };
        RecurringChargesView: {
            rows: components["schemas"]["RecurringChargeView"][];
        };
        AgreeRecurringBody: {
            labelFr: string;
            labelEn: string;
            /** @description Before tax, each time. */
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId?: string | null;
            /**
             * Format: uuid
             * @description Left out when it is paid at the counter each time.
             */
            paymentMethodId?: string | null;
            everyMonths: number;
            /** Format: date */
            firstOn: string;
            /** Format: date */
            until?: string | null;
        };
        RecurringAgreedView: {
            recurringChargeId: string;
        };
        EndRecurringBody: {
            version: number;
            /**
             * Format: date
             * @description The first day that is not charged any more.
             */
            from: string;
            because: string;
        };
        RecurringEndedView: {
            /** @description Invoiced already and not charged: credited. */
            credited: number;
            /** @description Being charged now: refunded like any other. */
            leftInProgress: number;
        };
        StaffCancelBody: {
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            /**
             * @description Death or illness, proven: only what was received is paid.
             * @enum {string}
             */
            because?: "client" | "death-or-medical";
            /**
             * Format: date-time
             * @description When the notice was sent; now when left out.
             */
            noticeAt?: string;
            acceptedHash: string;
            reason?: string;
        };
        OverridePreviewBody: {
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            /**
             * @description Death or illness, proven: only what was received is paid.
             * @enum {string}
             */
            because?: "client" | "death-or-medical";
            /**
             * Format: date-time
             * @description When the notice was sent; now when left out.
             */
            noticeAt?: string;
            /** @description What is given back, taxes included. */
            creditCents: number;
            reason: string;
        };
        OverrideBody: {
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            /**
             * @description Death or illness, proven: only what was received is paid.
             * @enum {string}
             */
            because?: "client" | "death-or-medical";
            /**
             * Format: date-time
             * @description When the notice was sent; now when left out.
             */
            noticeAt?: string;
            /** @description What is given back, taxes included. */
            creditCents: number;
            reason: string;
            acceptedHash: string;
        };
        CancellationRequestRowView: {
            id: string;
            claimId: string;
            accountId: string;
            personName: string;
            ownerName: string;
            nameFr: string;
            nameEn: string;
            startsOn: string | null;
            /** @description The date that counts. */
            sentAt: string;
            /** @enum {string} */
            because: "other" | "change-of-mind" | "medical" | "moving" | "schedule";
            message: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            answer: string;
            answeredAt: string | null;
        };
        CancellationRequestsView: {
            /** @description Open ones first, the oldest first. */
            rows: components["schemas"]["CancellationRequestRowView"][];
        };
        AcceptRequestBody: {
            acceptedHash: string;
            /** @enum {string} */
            because?: "client" | "death-or-medical";
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            /** @description The family reads it. */
            answer: string;
            /** @description An amount set by hand, taxes included; law or policy decide when left out. */
            creditCents?: number;
        };
        DeclineRequestBody: {
            answer: string;
        };
        RefundTaskView: {
            id: string;
            accountId: string;
            ownerName: string;
            personName: string;
            nameFr: string;
            nameEn: string;
            amountCents: number;
            /** @enum {string} */
            because: "paid-at-counter" | "refund-failed";
            dueOn: string | null;
            /** @enum {string} */
            state: "open" | "paid" | "kept-on-account";
            createdAt: string;
            doneAt: string | null;
        };
        RefundTasksView: {
            rows: components["schemas"]["RefundTaskView"][];
        };
        FinishRefundTaskBody: {
            /**
             * @description How it was handed over; null leaves it on the client's account.
             * @enum {string|null}
             */
            tender: "cash" | "cheque" | "terminal" | null;
        };
        CancelActivityBody: {
            /**
             * Format: uuid
             * @description One drop-in date; the whole activity when left out.
             */
            occurrenceId?: string | null;
            /** @description Families read it. */
            reason: string;
        };
        ActivityCancellationStartedView: {
            id: string;
            /** @description Registrations that end. */
            total: number;
        };
        ActivityMoneyBackView: {
            creditedCents: number;
            /** @description Of what is credited: what settles what is still owed. */
            settledCents: number;
            toMethodsCents: number;
            atCounterCents: number;
            onAccountCents: number;
            toScholarshipCents: number;
            /** @description Debits on their way, given back when they land. */
            lateCents: number;
        };
        ActivityCancellationPreviewView: {
            /** @description Registrations that would end. */
            registrations: number;
            /** @description Null when they are too many to be reckoned while somebody waits. */
            money: components["schemas"]["ActivityMoneyBackView"] | null;
        };
        ActivityCancellationView: {
            id: string;
            occurrenceId: string | null;
            reason: string;
            /** @enum {string} */
            state: "running" | "done";
            total: number;
            done: number;
            failed: number;
            startedAt: string;
            finishedAt: string | null;
        };
        ActivityCancellationsView: {
            rows: components["schemas"]["ActivityCancellationView"][];
        };
        PolicyTierView: {
            /** @enum {string} */
            period: "before-start" | "after-start";
            days: number | null;
            creditPercent: number;
            /** @enum {string} */
            creditOf: "price" | "remaining";
            refund: boolean;
            feeCents: number;
            feeTaxable: boolean;
            feeLedgerCodeId: string | null;
            selfService: boolean;
        };
        PolicyUseView: {
            programId: string | null;
            activityId: string | null;
            nameFr: string | null;
            nameEn: string | null;
        };
        CancellationPolicyView: {
            id: string;
            name: string;
            version: number;
            validFrom: string;
            creditsFees: boolean;
            reclaimsDiscounts: boolean;
            tiers: components["schemas"]["PolicyTierView"][];
            /** @description Where it applies now; neither program nor activity: everywhere else. */
            uses: components["schemas"]["PolicyUseView"][];
        };
        CancellationPoliciesView: {
            rows: components["schemas"]["CancellationPolicyView"][];
        };
        PolicyTierBody: {
            /** @enum {string} */
            period: "before-start" | "after-start";
            /** @description Until so many days before the first session, or after it; null: to the end of the period. */
            days: number | null;
            creditPercent: number;
            /** @enum {string} */
            creditOf: "price" | "remaining";
            /** @description Money goes back; otherwise it stays on account. */
            refund: boolean;
            feeCents: number;
            feeTaxable: boolean;
            /** Format: uuid */
            feeLedgerCodeId: string | null;
            /** @description A family may cancel by itself in this period. */
            selfService: boolean;
        };
        CancellationPolicyBody: {
            /** @description For staff; families never see it. */
            name: string;
            /** @description The fees of the order come back with the price. */
            creditsFees: boolean;
            /** @description Discounts of others that rested on what is cancelled are kept from what is given back; false when left out. */
            reclaimsDiscounts?: boolean;
            tiers: components["schemas"]["PolicyTierBody"][];
        };
        SavedPolicyView: {
            policyId: string;
            version: number;
        };
        PolicyApplicationBody: {
            /**
             * Format: uuid
             * @description Null: no policy of its own there from now on.
             */
            policyId: string | null;
            /** Format: uuid */
            programId?: string | null;
            /** Format: uuid */
            activityId?: string | null;
        };
        PolicyExampleBody: {
            creditsFees: boolean;
            tiers: components["schemas"]["PolicyTierBody"][];
            priceCents: number;
            taxable: boolean;
            /** @description Weekly ones, from the first day on. */
            sessions: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            noticeOn: string;
        };
        PolicyExampleReasonView: {
            fr: string;
            en: string;
        };
        PolicyExampleView: {
            totalCents: number;
            receivedCents: number;
            keptCents: number;
            creditedCents: number;
            feeCents: number;
            refundable: boolean;
            selfService: boolean;
            refundDueOn: string | null;
            reasons: components["schemas"]["PolicyExampleReasonView"][];
        };
        ReplacementTargetView: {
            activityId: string;
            /** @description Set for a drop-in date. */
            occurrenceId: string | null;
            nameFr: string;
            nameEn: string;
            programFr: string;
            programEn: string;
            startsOn: string | null;
            endsOn: string | null;
            startsAt: string | null;
            /** @description Before tax and promotions. */
            priceCents: number;
            left: number;
        };
        ReplacementTargetsView: {
            rows: components["schemas"]["ReplacementTargetView"][];
        };
        ReplacementAdjustmentBody: {
            /** @enum {string} */
            kind: "manual-fee" | "manual-credit";
            label: string;
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId?: string | null;
        };
        ReplacementWaiverBody: {
            rules: boolean;
            capacity: boolean;
        };
        ReplacementPreviewBody: {
            /** Format: uuid */
            activityId: string;
            /** Format: uuid */
            occurrenceId?: string | null;
            /** @description Of the old line, before tax; all that is left of it, less its part of the counter credits, when left out. */
            oldCreditCents?: number;
            adjustments?: components["schemas"]["ReplacementAdjustmentBody"][];
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            waive?: components["schemas"]["ReplacementWaiverBody"];
        };
        ReplacementDiscountView: {
            nameFr: string;
            nameEn: string;
            amountCents: number;
        };
        ReplacementLineView: {
            labelFr: string;
            labelEn: string;
            amountCents: number;
            discounts: components["schemas"]["ReplacementDiscountView"][];
        };
        ReplacementPreviewView: {
            claimId: string;
            accountId: string;
            personName: string;
            nameFr: string;
            nameEn: string;
            newNameFr: string;
            newNameEn: string;
            credited: components["schemas"]["CreditedLineView"][];
            creditedCents: number;
            newLines: components["schemas"]["ReplacementLineView"][];
            newTotalCents: number;
            dueCents: number;
            money: components["schemas"]["MoneyBackView"];
            hash: string;
        };
        PayDifferenceBody: {
            /** @enum {string} */
            how: "offline" | "method" | "balance" | "same-dates";
            /** @enum {string} */
            tender?: "cash" | "cheque" | "terminal";
            /** Format: uuid */
            paymentMethodId?: string;
            /** @description Of a bank debit sooner than its ten days' notice: what the payer told staff. */
            consent?: components["schemas"]["DebitConsentBody"];
        };
        ReplaceBody: {
            /** Format: uuid */
            activityId: string;
            /** Format: uuid */
            occurrenceId?: string | null;
            /** @description Of the old line, before tax; all that is left of it, less its part of the counter credits, when left out. */
            oldCreditCents?: number;
            adjustments?: components["schemas"]["ReplacementAdjustmentBody"][];
            /** @enum {string} */
            refundTo?: "same-method" | "account";
            waive?: components["schemas"]["ReplacementWaiverBody"];
            acceptedHash: string;
            pay: components["schemas"]["PayDifferenceBody"];
            reason?: string;
        };
        ReplacedView: {
            cancellationId: string;
            newClaimId: string;
            invoiceId: string;
        };
        WaitlistRulesView: {
            /** @enum {string} */
            mode: "off" | "everyone" | "manual" | "in-order";
            windowMinutes: number;
            quietFrom: string;
            quietUntil: string;
        };
        WaitlistRulesBody: {
            /** @description 'HH:MM' on the organization's clock; the same as `quietUntil`: never. */
            quietFrom: string;
            quietUntil: string;
            /**
             * @description What becomes of a place that comes free: nobody may wait; staff offer it; the first, then the next; everybody at once.
             * @enum {string}
             */
            mode: "off" | "everyone" | "manual" | "in-order";
            /** @description How long it is offered, not counting quiet hours. */
            windowMinutes: number;
        };
        StaffWaitlistView: {
            occurrenceId: string | null;
            startsAt: string | null;
            waiting: number;
            /** @description Kept for the people who wait, offered to nobody yet. */
            kept: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Everybody who waits was asked: until when. */
            callEndsAt: string | null;
        };
        StaffWaitlistEntryView: {
            entryId: string;
            activityId: string;
            /** @description Set when one waits for a drop-in date. */
            occurrenceId: string | null;
            nameFr: string;
            nameEn: string;
            startsOn: string | null;
            endsOn: string | null;
            /** @description Of the drop-in date. */
            startsAt: string | null;
            personId: string;
            firstName: string;
            lastName: string;
            /**
             * @description 'in-cart': the offer was accepted and its place is held in a cart. 'cancelled': the activity or the date was. 'withdrawn':
             *     the activity left the store; the turn is kept should it return.
             * @enum {string}
             */
            status: "cancelled" | "declined" | "expired" | "withdrawn" | "waiting" | "left" | "offered" | "in-cart" | "registered" | "skipped";
            /** @description How many people wait before this one, 0: next. Null once they do not wait, and where everybody is asked at once. */
            ahead: number | null;
            joinedAt: string;
            /** @description Until when a place is kept: for an answer, or in the cart. */
            deadlineAt: string | null;
            /** @description A place may be accepted now. */
            open: boolean;
            /** @description Everybody who waits was asked: the first to accept has it. */
            everyone: boolean;
            accountId: string;
            birthDate: string | null;
            /** @description Order of arrival. */
            rank: number;
            changedAt: string;
        };
        ActivityWaitlistView: {
            /** @description The session first, then the dates that somebody waited for. */
            lists: components["schemas"]["StaffWaitlistView"][];
            entries: components["schemas"]["StaffWaitlistEntryView"][];
        };
        ActivityWaitlistRulesView: {
            /** @enum {string} */
            mode: "off" | "everyone" | "manual" | "in-order";
            windowMinutes: number;
            quietFrom: string;
            quietUntil: string;
            /** @description Whether the activity does it otherwise than its organization. */
            ofActivity: boolean;
        };
        ActivityWaitlistRulesBody: {
            /**
             * @description What becomes of a place that comes free: nobody may wait; staff offer it; the first, then the next; everybody at once.
             * @enum {string}
             */
            mode: "off" | "everyone" | "manual" | "in-order";
            /** @description How long it is offered, not counting quiet hours. */
            windowMinutes: number;
        };
        SaveActivityWaitlistRulesBody: {
            /** @description Null: as the organization does. */
            rules: components["schemas"]["ActivityWaitlistRulesBody"] | null;
        };
        OpenPlacesBody: {
            /**
             * Format: uuid
             * @description The drop-in date; left out opens those of the session.
             */
            occurrenceId?: string | null;
        };
        OpenedPlacesView: {
            places: number;
        };
        SkipWaitlistEntryBody: {
            skipped: boolean;
        };
        WaitlistOfferView: {
            deadlineAt: string;
        };
        ApiClientView: {
            /** @description The client_id. */
            id: string;
            name: string;
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
            createdAt: string;
            disabledAt: string | null;
        };
        ApiClientsView: {
            rows: components["schemas"]["ApiClientView"][];
            /** @description Everything that may be granted. */
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
        };
        CreateApiClientBody: {
            name: string;
            scopes: string[];
        };
        CreatedApiClientView: {
            /** @description The client_id. */
            id: string;
            name: string;
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
            createdAt: string;
            disabledAt: string | null;
            /** @description The client_secret: shown in this answer and never again. */
            secret: string;
        };
        OAuthTokenView: {
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            expires_in: number;
            /** @description Scopes granted, separated by spaces. */
            scope: string;
        };
        OAuthErrorView: {
            error: string;
            error_description: string;
        };
        HealthView: {
            /** @enum {string} */
            status: "ready";
            /** @description Database time, ISO 8601; moved by the development clock. */
            databaseTime: string;
        };
        MoveClockBody: {
            /** @description Days to move forward, 0 to 400. */
            days: number;
            /** @description Minutes beside the days: to the hour at which payments are charged, say. */
            minutes?: number;
        };
        ClockView: {
            /** @description What everything in Préau now takes for the present, ISO 8601. */
            now: string;
        };
        /** @description Why the request was refused, as RFC 9457 problem details. `code` is stable and listed in the documentation; `title` and `next` are in the language asked for. */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: string;
            /** @description What to do next. */
            next?: string;
            retryMayHelp: boolean;
            details?: {
                [key: string]: unknown;
            };
            requestId?: string;
            errors?: {
                /** @description JSON pointer into the request. */
                pointer: string;
                code: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description Many are asking at once (`kernel.busy`), or this sender asks too often (another code). Nothing was done and nothing is lost: the same request may be sent again after `Retry-After` seconds. */
        Busy: {
            headers: {
                /** @description After how many seconds to ask again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Auth.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.claimEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimEmailBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signOutEverywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.requestPasswordReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.activateAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.confirmEmailChange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stores.stores": {
        parameters: {
            query?: {
                /** @description Words of the name, in either language, or of the city. */
                search?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoresView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stores.store": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.programs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreProgramsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.activities": {
        parameters: {
            query?: {
                order?: "soonest" | "name-fr" | "name-en";
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 100; 50 unless told. */
                limit?: number;
                programId?: string;
                /** @description The category and everything under it. */
                categoryId?: string;
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                /** @description Members of the signed-in family: activities that take at least one of them. */
                people?: string[];
                /** @description Ages in completed months: activities that take at least one of them. */
                ageMonths?: number[];
                /** @description 1 Monday … 7 Sunday. */
                weekdays?: number[];
                /** @description 'HH:MM': some of the activity lies after it. */
                timeFrom?: string;
                /** @description 'HH:MM': some of the activity lies before it. */
                timeTo?: string;
                dateFrom?: string;
                dateTo?: string;
                locationIds?: string[];
                priceCentsMin?: number;
                priceCentsMax?: number;
                kind?: "session" | "drop-in";
                /** @description Only where somebody could register now. */
                withPlaces?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreActivitiesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.waitlists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreWaitlistsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.facets": {
        parameters: {
            query?: {
                programId?: string;
                /** @description The category and everything under it. */
                categoryId?: string;
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                /** @description Members of the signed-in family: activities that take at least one of them. */
                people?: string[];
                /** @description Ages in completed months: activities that take at least one of them. */
                ageMonths?: number[];
                /** @description 1 Monday … 7 Sunday. */
                weekdays?: number[];
                /** @description 'HH:MM': some of the activity lies after it. */
                timeFrom?: string;
                /** @description 'HH:MM': some of the activity lies before it. */
                timeTo?: string;
                dateFrom?: string;
                dateTo?: string;
                locationIds?: string[];
                priceCentsMin?: number;
                priceCentsMax?: number;
                kind?: "session" | "drop-in";
                /** @description Only where somebody could register now. */
                withPlaces?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreFacetsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.activity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreActivityDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LivePlaces.watch": {
        parameters: {
            query: {
                /** @description The activities on screen, 1 to 100. */
                activityIds: string[];
                /** @description Also the places of every date to come. */
                withDates?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, each with {"rows": [ActivityPlacesShownView, …]}. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickAccessView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.visit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.becomeClient": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.contactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.saveContactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetailsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.changeOwner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingInformationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.here": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.editHere": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonHereBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.saveContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.forms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.messages": {
        parameters: {
            query?: {
                /** @description Of this organization only. */
                organizationId?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubscriptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRowView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.calendar": {
        parameters: {
            query: {
                /** @description First day wanted, 'YYYY-MM-DD'. */
                from: string;
                /** @description Last day wanted, included; at most 400 days after the first. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextEventsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.changeEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOfferView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.plannedPayments": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                status?: ("planned" | "processing" | "accepted" | "refused" | "cancelled")[];
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPaymentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.chooseMethod": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMethodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDocumentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Balance.explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceExplanationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Balance.statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPaymentMethodBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodAddedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebitAgreementsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentEntryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentEntryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.remove": {
        parameters: {
            query?: {
                /** @description The method that planned payments rely on instead. */
                moveTo?: string;
            };
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPaymentMethodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedPaymentMethodView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.authorize": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeMethodBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedMethodView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.makeDefault": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCartsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.eligibility": {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.cart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.addLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCartLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCartLineView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.choose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePlacesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenPlacesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.removeLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDeadlineView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedLinesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.confirmContact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CartCodes.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CartCodes.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.checkOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.orders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Registrations.registrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.recipients": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRl24RecipientsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.saveRecipient": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRl24RecipientBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RecipientView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegistrationsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.preview": {
        parameters: {
            query?: {
                /** @description To the cards and accounts that paid (and by hand for cash and cheques), or kept on account. */
                refundTo?: "same-method" | "account";
            };
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationOutcomeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRegistrationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledRegistrationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCancellationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationRequestedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cancellations.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditMemoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.openings": {
        parameters: {
            query: {
                activityIds: string[];
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyOpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.givePassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.wishes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.wish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.unfollow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.wishList": {
        parameters: {
            query?: {
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                order?: "soonest" | "name-fr" | "name-en" | "opens" | "added";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishListView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WishList.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeWishesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenWishesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PayBalance.toPay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceToPayView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PayBalance.pay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayBalanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceProgressView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PayBalance.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceProgressView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PayBalance.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceProgressView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyScholarships.scholarships": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyScholarshipsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWaitlistsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWaitlistView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.join": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinWaitlistBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedWaitlistView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistEntryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Waitlist.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOfferView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.list": {
        parameters: {
            query?: {
                /** @description A name in any order and without accents, an e-mail or its beginning, a phone number, or the number of a document. */
                query?: string;
                /** @description With this tag only. */
                tag?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClientView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.offerLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferLinkBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOfferedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveContactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetailsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveTags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveNote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.changeOwner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.journal": {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Of this person only. */
                personId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bars.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bars.bar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BarBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bars.lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                barId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.editHere": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMemberHereBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.saveContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.forms": {
        parameters: {
            query?: {
                /** @description 'all' shows every published form, 'begun' those with answers; begun unless told. */
                which?: "begun" | "all";
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.saveForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.messages": {
        parameters: {
            query?: {
                /** @description To this account only. */
                accountId?: string;
                state?: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
                /** @description Words of the subject, the address or the name. */
                query?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.toParticipants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageParticipantsBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsWrittenView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.ofAccount": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportUploadBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRequestedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.findings": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                kind?: "refused" | "repaired" | "noticed";
                code?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFindingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRequestedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.list": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                /** @description Words in any order; accents and case do not count. */
                search?: string;
                status?: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
                programId?: string;
                /** @description The category itself, without what is under it. */
                categoryId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddActivityBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditActivityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityIdsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityIdsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.setSchedules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchedulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulesSetView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.cancelDates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatesCancelledView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.moveDate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                occurrenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDateView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.exportCsv": {
        parameters: {
            query?: {
                /** @description One program; left out gives the whole catalogue. */
                programId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProgramBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProgramBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.addCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCategoryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.removeCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.editCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCategoryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.ofProgram": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.saveOfProgram": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.removeOfProgram": {
        parameters: {
            query: {
                version: number;
                reason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.ofActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.saveOfActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Openings.removeOfActivity": {
        parameters: {
            query: {
                version: number;
                reason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.list": {
        parameters: {
            query?: {
                /** @description Part of the name, the street or the district; accents and case do not count. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLocationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLocationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettingsView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganizationSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.ledgerCodes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.addLedgerCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerCodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.renameLedgerCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                ledgerCodeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.closingDays": {
        parameters: {
            query: {
                /** @description First day wanted. */
                from: string;
                /** @description Last day wanted. */
                to: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDaysView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.addClosingDay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingDayBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDayView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.removeClosingDay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                closingDayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.changeGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffGroupBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.groups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.addGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionGroupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.changeGroupItself": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.plannedPayments": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                status?: ("planned" | "processing" | "accepted" | "refused" | "cancelled")[];
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPaymentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPaymentsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPaymentsMadeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.methods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.takePayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakePaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentTakenView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.useCredit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseCreditBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditUsedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.recordRefund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRefundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRefundsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.refundPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRefundsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.editPlannedPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPlannedPaymentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.cancelPlannedPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPlannedPaymentBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDocumentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditMemoBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMemoIssuedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.writeOffs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceWriteOffsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.writeOff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteOffMadeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.recover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                writeOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverWriteOffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteOffRecoveredView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.allocate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocatedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                allocationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneAllocationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceExplanationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.statements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.makeStatement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementMadeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.previewStatement": {
        parameters: {
            query: {
                /** @description Right after the last statement when left out. */
                from?: string;
                /** @description Yesterday when left out. */
                to?: string;
                detail: "summary" | "detailed";
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.statementPdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterBilling.sendAgain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkJobBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkJobBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.items": {
        parameters: {
            query?: {
                state?: "refused" | "cancelled" | "done" | "waiting";
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkItemsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkJobs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.roster": {
        parameters: {
            query?: {
                /** @description One drop-in date; left out gives everybody of the activity. */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.places": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPlacesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.capacity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPlacesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.attendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityLimitsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLimitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitIdView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                limitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLimitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitIdView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.remove": {
        parameters: {
            query: {
                /** @description The limit as it was read. */
                version: number;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                limitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.share": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                limitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRoomBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitIdView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.saveCountingOfActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityCountingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCountingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.counting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Limits.saveCounting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlansView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPaymentPlanView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPaymentPlanView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachPlanBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPromotionView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDetailView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPromotionView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Promotions.example": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPromotionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedPromotionView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingSettingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.saveSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingSettingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.fees": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeFeesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.addFee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeFeeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOneTimeFeeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.changeFee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                feeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeFeeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOneTimeFeeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Pricing.removeFee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                feeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScholarshipsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScholarshipBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedScholarshipView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                scholarshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScholarshipBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedScholarshipView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                scholarshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.awards": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                scholarshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.ofClient": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.give": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveScholarshipBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenScholarshipView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Scholarships.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                awardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.eligibility": {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.cart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.addLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCounterLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCartLineView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.removeLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.addManualLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualLineView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.serviceFee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceFeeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDeadlineView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedLinesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.confirmContact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCodes.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCodes.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.checkOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterCheckOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.orders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterShelves.activities": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                kind?: "session" | "drop-in";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterActivitiesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientRegistrations.registrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.today": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTodayView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.sales": {
        parameters: {
            query: {
                by: "day" | "month" | "ledger-code" | "kind";
                ledgerCodeId?: string;
                kind?: "drop-in" | "manual-fee" | "manual-credit" | "service-fee" | "one-time-fee" | "activity" | "cancellation-fee" | "returned-payment-fee" | "late-fee" | "other";
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReportView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.saleDocuments": {
        parameters: {
            query: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                from: string;
                until: string;
                ledgerCodeId?: string;
                /** @description Only lines without a ledger code. */
                withoutCode?: "yes";
                kind?: "drop-in" | "manual-fee" | "manual-credit" | "service-fee" | "one-time-fee" | "activity" | "cancellation-fee" | "returned-payment-fee" | "late-fee" | "other";
                taxStatus?: "taxable" | "exempt" | "not-registered";
                taxReason?: "overnight-camp" | "seller-not-registered" | "childcare-under-24-hours" | "day-camp-as-childcare" | "children-programme-of-public-body" | "overnight-supervision" | "ordinary-supply" | "decided-by-staff" | "decided-by-organization";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleDocumentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.cashFlow": {
        parameters: {
            query: {
                by: "day" | "month";
                tender?: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | "transfer";
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashFlowView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.ageing": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                /** @description The end of this day; today when left out. */
                asOf?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.openInvoices": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                asOf?: string;
                accountId?: string;
                bucket?: "current" | "1-30" | "31-60" | "61-90" | "90+";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvoicesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.deferredRevenue": {
        parameters: {
            query: {
                ledgerCodeId?: string;
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeferredRevenueView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.ledgerCodes": {
        parameters: {
            query: {
                ledgerCodeId?: string;
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerReportView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.postings": {
        parameters: {
            query: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                from: string;
                until: string;
                account?: "cash" | "terminal" | "bank" | "scholarship" | "receivable" | "client-credit" | "gateway-clearing" | "bank-debit-in-transit" | "cheques" | "deferred-revenue" | "revenue" | "gst-payable" | "qst-payable" | "refunds-in-transit" | "discounts" | "bad-debt" | "processor-fees" | "cash-rounding" | "recovery-income" | "disputes";
                ledgerCodeId?: string;
                withoutCode?: "yes";
                gatewayAccountId?: string;
                /** @description Of the payment or refund; only accounts where money lies. */
                tender?: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | "transfer";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPostingsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.taxes": {
        parameters: {
            query: {
                by: "month" | "period";
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReportView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.processors": {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessorsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.recordPayout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPayoutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRecordedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.file": {
        parameters: {
            query: {
                report: "deferred-revenue" | "sales" | "cash-flow" | "ageing" | "ledger-codes" | "taxes" | "processors" | "sale-documents" | "postings" | "open-invoices";
                format: "csv" | "xlsx";
                /** @description Every report needs its period, but those of a day: `ageing` and `open-invoices`. */
                from?: string;
                until?: string;
                asOf?: string;
                by?: "day" | "month" | "ledger-code" | "kind" | "period";
                ledgerCodeId?: string;
                withoutCode?: "yes";
                kind?: "drop-in" | "manual-fee" | "manual-credit" | "service-fee" | "one-time-fee" | "activity" | "cancellation-fee" | "returned-payment-fee" | "late-fee" | "other";
                tender?: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | "transfer";
                taxStatus?: "taxable" | "exempt" | "not-registered";
                taxReason?: "overnight-camp" | "seller-not-registered" | "childcare-under-24-hours" | "day-camp-as-childcare" | "children-programme-of-public-body" | "overnight-supervision" | "ordinary-supply" | "decided-by-staff" | "decided-by-organization";
                account?: "cash" | "terminal" | "bank" | "scholarship" | "receivable" | "client-credit" | "gateway-clearing" | "bank-debit-in-transit" | "cheques" | "deferred-revenue" | "revenue" | "gst-payable" | "qst-payable" | "refunds-in-transit" | "discounts" | "bad-debt" | "processor-fees" | "cash-rounding" | "recovery-income" | "disputes";
                gatewayAccountId?: string;
                accountId?: string;
                bucket?: "current" | "1-30" | "31-60" | "61-90" | "90+";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayAccountsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.register": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterGatewayAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredGatewayAccountView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.replaceKeys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                gatewayAccountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceGatewayKeysBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedGatewayKeysView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                gatewayAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayCheckView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.use": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                gatewayAccountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgainBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayAccounts.stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.overview": {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24OverviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.saveFilerOf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24FilerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24FilerView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.registerRange": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24RangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24OverviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.preview": {
        parameters: {
            query: {
                year: number;
                /** @description Originals to issue, people who miss something, issued slips that are not what the ledger says, issued ones. */
                group: "ready" | "missing" | "differs" | "issued";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24PreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24RunBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RunView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RunView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RunView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.slips": {
        parameters: {
            query: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                year: number;
                /** @description Original, amended, cancelled; separated by commas. */
                kinds?: ("R" | "A" | "D")[];
                status?: "cancelled" | "replaced" | "cancellation" | "standing";
                delivery?: "electronic" | "paper";
                /** @description A number, or part of the name of a child or a recipient. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24SlipsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.slip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                slipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24SlipDetailView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.pdf": {
        parameters: {
            query?: {
                /** @description The slip as it was issued; otherwise its latest duplicate, when it has one. */
                copy?: "original";
            };
            header?: never;
            path: {
                organizationId: string;
                slipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.amend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                slipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24ReasonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24CorrectedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                slipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24ReasonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24CorrectedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                slipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24DuplicateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24CorrectedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.returnCsv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24ReturnBody"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.returnXml": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24ReturnBody"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.recipients": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RecipientsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.saveRecipientOf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24RecipientBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24RecipientView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rl24.sin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rl24RevealBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rl24SinView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.list": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                kind?: ("refused" | "needs-client" | "overdue" | "unresolved" | "expiring-card" | "bounced-cheque")[];
                /** @description Of a client's name, or an invoice number. */
                text?: string;
                accountId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsToSettleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.months": {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthsOfPaymentsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissActionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DismissedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.watch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.saveWatch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.changeMany": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeManyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedManyView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPaymentBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.askBalance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPaymentBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.tryAgain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.policy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargingPolicyView"];
                };
            };
            /** @description Still the version that the sender has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentsToSettle.savePolicy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargingPolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.list": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                state?: ("held" | "deposited" | "bounced" | "given-back")[];
                /** @description Dated on that day or before. */
                until?: string;
                accountId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChequesListView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.register": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterChequesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChequesRegisteredView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.deposit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositChequesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.giveBack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                chequeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.bounce": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                chequeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BounceChequeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BouncedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.recurring": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringChargesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.agree": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeRecurringBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringAgreedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cheques.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                recurringChargeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRecurringBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringEndedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.toPay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceToPayView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayBalanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceProgressView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.agreements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebitAgreementsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.remove": {
        parameters: {
            query?: {
                /** @description The method that planned payments rely on instead. */
                moveTo?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPaymentMethodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedPaymentMethodView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.makeDefault": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentMethods.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedMethodView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.preview": {
        parameters: {
            query?: {
                refundTo?: "same-method" | "account";
                /** @description Death or illness, proven: only what was received is paid. */
                because?: "client" | "death-or-medical";
                /** @description When the notice was sent; now when left out. */
                noticeAt?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationOutcomeView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffCancelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledRegistrationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.previewOverride": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverridePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.override": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledRegistrationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.requests": {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "declined";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationRequestsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledRegistrationView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRequestBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.refundTasks": {
        parameters: {
            query?: {
                state?: "open";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundTasksView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.finishRefundTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishRefundTaskBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.activityCancellations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCancellationsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.cancelActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelActivityBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCancellationStartedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.previewActivity": {
        parameters: {
            query?: {
                /** @description One date; the whole activity when left out. */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityCancellationPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientCancellations.creditMemoPdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                creditMemoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CancellationPolicies.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPoliciesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CancellationPolicies.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationPolicyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPolicyView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CancellationPolicies.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationPolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of what is answered, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPolicyView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CancellationPolicies.apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyApplicationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CancellationPolicies.example": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyExampleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyExampleView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replacements.find": {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementTargetsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replacements.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacementPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementPreviewView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replacements.replace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.rules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistRulesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.saveRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitlistRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistRulesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.ofActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityWaitlistView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.rulesOfActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityWaitlistRulesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.saveRulesOfActivity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveActivityWaitlistRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityWaitlistRulesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPlacesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPlacesView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.join": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinWaitlistBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedWaitlistView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipWaitlistEntryBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.offer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistOfferView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.register": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOfferView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StaffWaitlist.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientsView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiClientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiClientView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OAuth.token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    client_id?: string;
                    client_secret?: string;
                    /** @description Separated by spaces. */
                    scope?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthTokenView"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthErrorView"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthErrorView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clock.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clock.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayHints.receiveConnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayHints.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Busy"];
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

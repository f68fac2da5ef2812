-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Event" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "systemActor" TEXT,
    "department" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Request" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "payloadHash" TEXT NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "holidayRegion" TEXT NOT NULL,
    "marketingName" TEXT NOT NULL,
    "salesName" TEXT NOT NULL,
    "firstDepartment" TEXT NOT NULL,
    "fiscalYearMonth" INTEGER NOT NULL DEFAULT 1,
    "small" BOOLEAN NOT NULL DEFAULT true,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Login" (
    "userId" UUID NOT NULL,
    "orgId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "Login_pkey" PRIMARY KEY ("userId","orgId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "orgId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "long" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnonymousRequest" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "payloadHash" TEXT NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnonymousRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Company" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT COLLATE "C" NOT NULL,
    "domain" TEXT,
    "sector" TEXT,
    "sectorFolded" TEXT COLLATE "C",
    "city" TEXT,
    "cityFolded" TEXT COLLATE "C",
    "country" TEXT,
    "employees" INTEGER,
    "revenue" DECIMAL(18,2),
    "foundedYear" INTEGER,
    "parentId" UUID,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "companyId" UUID,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT COLLATE "C" NOT NULL,
    "position" TEXT,
    "email" TEXT,
    "emailKey" TEXT,
    "phone" TEXT,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ContactAccess" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactAccess_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "maxAgeDays" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Reason" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "exit" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reason_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Source" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameDe" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Product" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "series" TEXT,
    "price" DECIMAL(18,2),
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT COLLATE "C" NOT NULL,
    "companyId" UUID,
    "contactId" UUID,
    "sourceId" UUID NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "marketingOwnerId" UUID,
    "salesOwnerId" UUID,
    "nextStep" TEXT,
    "nextStepOn" DATE,
    "value" DECIMAL(18,2),
    "stageId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "passNo" INTEGER NOT NULL DEFAULT 1,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "dateUnknown" BOOLEAN NOT NULL DEFAULT false,
    "externalId" TEXT,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stageVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "LeadPass" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "passNo" INTEGER NOT NULL,
    "sourceDept" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "LeadPass_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "StageEvent" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "passId" UUID NOT NULL,
    "stageId" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,
    "byId" UUID,
    "byDept" TEXT NOT NULL,
    "imputed" BOOLEAN NOT NULL DEFAULT false,
    "dateUnknown" BOOLEAN NOT NULL DEFAULT false,
    "outOfOrder" BOOLEAN NOT NULL DEFAULT false,
    "reasonId" UUID,
    "note" TEXT,
    "annulsId" UUID,

    CONSTRAINT "StageEvent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "passId" UUID NOT NULL,
    "productId" UUID,
    "value" DECIMAL(18,2),
    "openedAt" TIMESTAMPTZ(3),
    "expectedCloseOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "completeFrom" DATE,
    "choices" JSONB NOT NULL,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsCreated" INTEGER NOT NULL DEFAULT 0,
    "rowsUpdated" INTEGER NOT NULL DEFAULT 0,
    "rowsSame" INTEGER NOT NULL DEFAULT 0,
    "rowsRejected" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "revertedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "header" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "nextLine" INTEGER NOT NULL DEFAULT 2,
    "linkedLine" INTEGER NOT NULL DEFAULT 2,
    "mappingBefore" JSONB,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "importId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subjectId" UUID,
    "subjectVersion" INTEGER,
    "before" JSONB,
    "problems" JSONB,
    "reverted" TEXT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("orgId","fileId","line")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "signature" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("orgId","signature")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "orgId" UUID,
    "kind" TEXT NOT NULL,
    "key" TEXT,
    "payload" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "leadId" UUID,
    "companyId" UUID,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT COLLATE "C" NOT NULL,
    "email" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "bothSides" BOOLEAN NOT NULL DEFAULT false,
    "role" TEXT NOT NULL,
    "approver" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "approver" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "acceptedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "orgId" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "deputyId" UUID,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "Event_orgId_subjectId_at_id_idx" ON "Event"("orgId", "subjectId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_orgId_at_id_idx" ON "Event"("orgId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_orgId_department_at_id_idx" ON "Event"("orgId", "department", "at", "id");

-- CreateIndex
CREATE INDEX "Request_orgId_createdAt_idx" ON "Request"("orgId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Login_orgId_membershipId_key" ON "Login"("orgId", "membershipId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_orgId_membershipId_idx" ON "Session"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "KnownDevice_tokenHash_key" ON "KnownDevice"("tokenHash");

-- CreateIndex
CREATE INDEX "KnownDevice_userId_idx" ON "KnownDevice"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SetupToken_tokenHash_key" ON "SetupToken"("tokenHash");

-- CreateIndex
CREATE INDEX "Company_orgId_sectorFolded_nameFolded_idx" ON "Company"("orgId", "sectorFolded", "nameFolded");

-- CreateIndex
CREATE INDEX "Company_orgId_cityFolded_nameFolded_idx" ON "Company"("orgId", "cityFolded", "nameFolded");

-- CreateIndex
CREATE INDEX "Company_orgId_importId_idx" ON "Company"("orgId", "importId");

-- CreateIndex
CREATE INDEX "Company_orgId_parentId_idx" ON "Company"("orgId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Company_orgId_nameFolded_key" ON "Company"("orgId", "nameFolded");

-- CreateIndex
CREATE INDEX "Contact_orgId_companyId_idx" ON "Contact"("orgId", "companyId");

-- CreateIndex
CREATE INDEX "Contact_orgId_nameFolded_id_idx" ON "Contact"("orgId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Contact_orgId_importId_idx" ON "Contact"("orgId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_orgId_emailKey_key" ON "Contact"("orgId", "emailKey");

-- CreateIndex
CREATE INDEX "ContactAccess_orgId_contactId_byId_at_idx" ON "ContactAccess"("orgId", "contactId", "byId", "at");

-- CreateIndex
CREATE INDEX "Stage_orgId_position_idx" ON "Stage"("orgId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Reason_orgId_exit_code_key" ON "Reason"("orgId", "exit", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Source_orgId_code_key" ON "Source"("orgId", "code");

-- CreateIndex
CREATE INDEX "Product_orgId_importId_idx" ON "Product"("orgId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Product_orgId_nameFolded_key" ON "Product"("orgId", "nameFolded");

-- CreateIndex
CREATE INDEX "Lead_orgId_state_stageId_enteredAt_id_value_dateUnknown_idx" ON "Lead"("orgId", "state", "stageId", "enteredAt", "id", "value", "dateUnknown");

-- CreateIndex
CREATE INDEX "Lead_orgId_state_enteredAt_id_dateUnknown_idx" ON "Lead"("orgId", "state", "enteredAt", "id", "dateUnknown");

-- CreateIndex
CREATE INDEX "Lead_orgId_createdAt_id_idx" ON "Lead"("orgId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Lead_orgId_nameFolded_id_idx" ON "Lead"("orgId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Lead_orgId_value_id_idx" ON "Lead"("orgId", "value", "id");

-- CreateIndex
CREATE INDEX "Lead_orgId_nextStepOn_id_idx" ON "Lead"("orgId", "nextStepOn", "id");

-- CreateIndex
CREATE INDEX "Lead_orgId_companyId_idx" ON "Lead"("orgId", "companyId");

-- CreateIndex
CREATE INDEX "Lead_orgId_contactId_idx" ON "Lead"("orgId", "contactId");

-- CreateIndex
CREATE INDEX "Lead_orgId_marketingOwnerId_state_idx" ON "Lead"("orgId", "marketingOwnerId", "state");

-- CreateIndex
CREATE INDEX "Lead_orgId_salesOwnerId_state_idx" ON "Lead"("orgId", "salesOwnerId", "state");

-- CreateIndex
CREATE INDEX "Lead_orgId_importId_idx" ON "Lead"("orgId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_orgId_externalId_key" ON "Lead"("orgId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "LeadPass_orgId_leadId_passNo_key" ON "LeadPass"("orgId", "leadId", "passNo");

-- CreateIndex
CREATE INDEX "StageEvent_orgId_leadId_at_seq_idx" ON "StageEvent"("orgId", "leadId", "at", "seq");

-- CreateIndex
CREATE INDEX "StageEvent_orgId_passId_seq_idx" ON "StageEvent"("orgId", "passId", "seq");

-- CreateIndex
CREATE INDEX "StageEvent_orgId_kind_at_idx" ON "StageEvent"("orgId", "kind", "at");

-- CreateIndex
CREATE INDEX "StageEvent_orgId_annulsId_idx" ON "StageEvent"("orgId", "annulsId");

-- CreateIndex
CREATE INDEX "Opportunity_orgId_leadId_idx" ON "Opportunity"("orgId", "leadId");

-- CreateIndex
CREATE INDEX "Opportunity_orgId_productId_idx" ON "Opportunity"("orgId", "productId");

-- CreateIndex
CREATE INDEX "Opportunity_orgId_importId_idx" ON "Opportunity"("orgId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Opportunity_orgId_passId_key" ON "Opportunity"("orgId", "passId");

-- CreateIndex
CREATE INDEX "Import_orgId_createdAt_idx" ON "Import"("orgId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportFile_orgId_importId_idx" ON "ImportFile"("orgId", "importId");

-- CreateIndex
CREATE INDEX "ImportRow_orgId_importId_outcome_idx" ON "ImportRow"("orgId", "importId", "outcome");

-- CreateIndex
CREATE INDEX "ImportRow_orgId_subjectId_idx" ON "ImportRow"("orgId", "subjectId");

-- CreateIndex
CREATE INDEX "ImportRow_orgId_hash_idx" ON "ImportRow"("orgId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_doneAt_dueAt_idx" ON "Job"("doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Note_orgId_leadId_createdAt_idx" ON "Note"("orgId", "leadId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_orgId_companyId_createdAt_idx" ON "Note"("orgId", "companyId", "createdAt");

-- CreateIndex
CREATE INDEX "Membership_orgId_nameFolded_id_idx" ON "Membership"("orgId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_orgId_userId_key" ON "Membership"("orgId", "userId");

-- CreateIndex
CREATE INDEX "Invitation_orgId_createdAt_idx" ON "Invitation"("orgId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_orgId_tokenHash_key" ON "Invitation"("orgId", "tokenHash");

-- CreateIndex
CREATE INDEX "Absence_orgId_membershipId_lastDay_idx" ON "Absence"("orgId", "membershipId", "lastDay");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_orgId_actorId_fkey" FOREIGN KEY ("orgId", "actorId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_orgId_parentId_fkey" FOREIGN KEY ("orgId", "parentId") REFERENCES "Company"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_orgId_companyId_fkey" FOREIGN KEY ("orgId", "companyId") REFERENCES "Company"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAccess" ADD CONSTRAINT "ContactAccess_orgId_contactId_fkey" FOREIGN KEY ("orgId", "contactId") REFERENCES "Contact"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAccess" ADD CONSTRAINT "ContactAccess_orgId_byId_fkey" FOREIGN KEY ("orgId", "byId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_companyId_fkey" FOREIGN KEY ("orgId", "companyId") REFERENCES "Company"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_contactId_fkey" FOREIGN KEY ("orgId", "contactId") REFERENCES "Contact"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "Source"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_marketingOwnerId_fkey" FOREIGN KEY ("orgId", "marketingOwnerId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_salesOwnerId_fkey" FOREIGN KEY ("orgId", "salesOwnerId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_stageId_fkey" FOREIGN KEY ("orgId", "stageId") REFERENCES "Stage"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadPass" ADD CONSTRAINT "LeadPass_orgId_leadId_fkey" FOREIGN KEY ("orgId", "leadId") REFERENCES "Lead"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_leadId_fkey" FOREIGN KEY ("orgId", "leadId") REFERENCES "Lead"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_passId_fkey" FOREIGN KEY ("orgId", "passId") REFERENCES "LeadPass"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_stageId_fkey" FOREIGN KEY ("orgId", "stageId") REFERENCES "Stage"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_byId_fkey" FOREIGN KEY ("orgId", "byId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_reasonId_fkey" FOREIGN KEY ("orgId", "reasonId") REFERENCES "Reason"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEvent" ADD CONSTRAINT "StageEvent_orgId_annulsId_fkey" FOREIGN KEY ("orgId", "annulsId") REFERENCES "StageEvent"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_orgId_leadId_fkey" FOREIGN KEY ("orgId", "leadId") REFERENCES "Lead"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_orgId_passId_fkey" FOREIGN KEY ("orgId", "passId") REFERENCES "LeadPass"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_orgId_productId_fkey" FOREIGN KEY ("orgId", "productId") REFERENCES "Product"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_orgId_byId_fkey" FOREIGN KEY ("orgId", "byId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "Import"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_orgId_fileId_fkey" FOREIGN KEY ("orgId", "fileId") REFERENCES "ImportFile"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_leadId_fkey" FOREIGN KEY ("orgId", "leadId") REFERENCES "Lead"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_companyId_fkey" FOREIGN KEY ("orgId", "companyId") REFERENCES "Company"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_invitedById_fkey" FOREIGN KEY ("orgId", "invitedById") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_acceptedById_fkey" FOREIGN KEY ("orgId", "acceptedById") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_orgId_deputyId_fkey" FOREIGN KEY ("orgId", "deputyId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rights of the application role, table by table: it owns nothing, and history it can only add to.
grant usage on schema "public" to einklang_app, einklang_backup;
grant select, insert, update on "Membership" to einklang_app;
grant select, insert, update on "Invitation" to einklang_app;
grant select, insert, update, delete on "Absence" to einklang_app;
grant select, insert on "Event" to einklang_app;
grant select, insert, update, delete on "Request" to einklang_app;
grant select, insert, update on "Company" to einklang_app;
grant select, insert, update on "Contact" to einklang_app;
grant select, insert on "ContactAccess" to einklang_app;
grant select, insert, update on "Note" to einklang_app;
grant select, insert, update on "Stage" to einklang_app;
grant select, insert, update on "Reason" to einklang_app;
grant select, insert, update on "Source" to einklang_app;
grant select, insert, update on "Product" to einklang_app;
grant select, insert, update on "Lead" to einklang_app;
grant select, insert, update on "LeadPass" to einklang_app;
grant select, insert on "StageEvent" to einklang_app;
grant select, insert, update on "Opportunity" to einklang_app;
grant select, insert, update, delete on "Import" to einklang_app;
grant select, insert, update, delete on "ImportFile" to einklang_app;
grant select, insert, update, delete on "ImportRow" to einklang_app;
grant select, insert, update, delete on "ImportMapping" to einklang_app;
grant select, insert, update on "Organisation" to einklang_app;
grant select, insert, update on "User" to einklang_app;
grant select, insert, delete on "Login" to einklang_app;
grant select, insert, update, delete on "Session" to einklang_app;
grant select, insert, update, delete on "KnownDevice" to einklang_app;
grant select, insert, update on "SetupToken" to einklang_app;
grant select, insert, update, delete on "AnonymousRequest" to einklang_app;
grant select, insert, update, delete on "RateLimit" to einklang_app;
grant select, insert, update, delete on "Job" to einklang_app;
grant select on all tables in schema "public" to einklang_backup;
alter default privileges in schema "public" grant select on tables to einklang_backup;

-- Row-level security: the organisation of the transaction, without a sub-select so that the planner knows it.
alter table "Membership" enable row level security;
alter table "Membership" force row level security;
create policy organisation on "Membership" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Invitation" enable row level security;
alter table "Invitation" force row level security;
create policy organisation on "Invitation" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Absence" enable row level security;
alter table "Absence" force row level security;
create policy organisation on "Absence" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Event" enable row level security;
alter table "Event" force row level security;
create policy organisation on "Event" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Request" enable row level security;
alter table "Request" force row level security;
create policy organisation on "Request" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Company" enable row level security;
alter table "Company" force row level security;
create policy organisation on "Company" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Contact" enable row level security;
alter table "Contact" force row level security;
create policy organisation on "Contact" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "ContactAccess" enable row level security;
alter table "ContactAccess" force row level security;
create policy organisation on "ContactAccess" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Note" enable row level security;
alter table "Note" force row level security;
create policy organisation on "Note" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Stage" enable row level security;
alter table "Stage" force row level security;
create policy organisation on "Stage" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Reason" enable row level security;
alter table "Reason" force row level security;
create policy organisation on "Reason" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Source" enable row level security;
alter table "Source" force row level security;
create policy organisation on "Source" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Product" enable row level security;
alter table "Product" force row level security;
create policy organisation on "Product" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Lead" enable row level security;
alter table "Lead" force row level security;
create policy organisation on "Lead" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "LeadPass" enable row level security;
alter table "LeadPass" force row level security;
create policy organisation on "LeadPass" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "StageEvent" enable row level security;
alter table "StageEvent" force row level security;
create policy organisation on "StageEvent" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Opportunity" enable row level security;
alter table "Opportunity" force row level security;
create policy organisation on "Opportunity" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "Import" enable row level security;
alter table "Import" force row level security;
create policy organisation on "Import" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "ImportFile" enable row level security;
alter table "ImportFile" force row level security;
create policy organisation on "ImportFile" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "ImportRow" enable row level security;
alter table "ImportRow" force row level security;
create policy organisation on "ImportRow" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);
alter table "ImportMapping" enable row level security;
alter table "ImportMapping" force row level security;
create policy organisation on "ImportMapping" using ("orgId" = nullif(current_setting('app.org', true), '')::uuid) with check ("orgId" = nullif(current_setting('app.org', true), '')::uuid);

-- What a text column may say (no database enums: they do not use indexes under row-level security).
alter table "Organisation" add constraint "Organisation_firstDepartment_check" check ("firstDepartment" in ('MARKETING', 'SALES'));
alter table "Organisation" add constraint "Organisation_locale_check" check ("locale" in ('de', 'en'));
alter table "Organisation" add constraint "Organisation_fiscalYearMonth_check" check ("fiscalYearMonth" between 1 and 12);
alter table "User" add constraint "User_locale_check" check ("locale" in ('de', 'en'));
alter table "Membership" add constraint "Membership_department_check" check ("department" in ('MARKETING', 'SALES', 'NONE'));
alter table "Membership" add constraint "Membership_role_check" check ("role" in ('MEMBER', 'LEADERSHIP', 'MODERATOR', 'VIEWER'));
alter table "Invitation" add constraint "Invitation_department_check" check ("department" in ('MARKETING', 'SALES', 'NONE'));
alter table "Invitation" add constraint "Invitation_role_check" check ("role" in ('MEMBER', 'LEADERSHIP', 'MODERATOR', 'VIEWER'));
alter table "Absence" add constraint "Absence_days_check" check ("firstDay" <= "lastDay");
alter table "Event" add constraint "Event_department_check" check ("department" in ('MARKETING', 'SALES', 'NONE'));
alter table "Stage" add constraint "Stage_kind_check" check ("kind" in ('INQUIRY', 'MQL', 'SAL', 'SQL', 'OPPORTUNITY', 'WON'));
alter table "Stage" add constraint "Stage_holder_check" check ("holder" in ('MARKETING', 'SALES'));
alter table "Stage" add constraint "Stage_maxAgeDays_check" check ("maxAgeDays" > 0);
alter table "Reason" add constraint "Reason_exit_check" check ("exit" in ('REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'));
alter table "Lead" add constraint "Lead_state_check" check ("state" in ('OPEN', 'WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'));
alter table "Lead" add constraint "Lead_legalBasis_check" check ("legalBasis" in ('CONSENT', 'CONTRACT', 'LEGITIMATE_INTEREST', 'UNRECORDED'));
alter table "Lead" add constraint "Lead_value_check" check ("value" >= 0);
alter table "LeadPass" add constraint "LeadPass_sourceDept_check" check ("sourceDept" in ('MARKETING', 'SALES', 'JOINT', 'OTHER'));
alter table "LeadPass" add constraint "LeadPass_outcome_check" check ("outcome" in ('WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'));
alter table "StageEvent" add constraint "StageEvent_kind_check" check ("kind" in ('INQUIRY', 'MQL', 'SAL', 'SQL', 'OPPORTUNITY', 'WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'));
alter table "StageEvent" add constraint "StageEvent_byDept_check" check ("byDept" in ('MARKETING', 'SALES', 'NONE'));
alter table "Opportunity" add constraint "Opportunity_result_check" check ("result" in ('WON', 'LOST', 'NO_DECISION'));
alter table "Note" add constraint "Note_subject_check" check (num_nonnulls("leadId", "companyId") = 1);
alter table "Import" add constraint "Import_state_check" check ("state" in ('UPLOADED', 'READY', 'RUNNING', 'DONE', 'FAILED', 'REVERTING', 'REVERTED'));
alter table "Import" add constraint "Import_mode_check" check ("mode" in ('CREATE', 'UPDATE', 'BOTH'));
alter table "ImportRow" add constraint "ImportRow_outcome_check" check ("outcome" in ('CREATED', 'UPDATED', 'SAME', 'REJECTED'));
alter table "ImportRow" add constraint "ImportRow_reverted_check" check ("reverted" in ('REMOVED', 'RESTORED', 'KEPT'));

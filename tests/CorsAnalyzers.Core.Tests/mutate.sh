#!/bin/sh
# Mutation testing of CorsAnalyzers.Core: fails below the score in stryker-config.json. Arguments go to Stryker, for instance
# --mutate "**/Protocol/MaxAge.cs". The report lies under StrykerOutput.
set -eu
cd "$(dirname "$0")"
export MUTATION_TESTING=true
dotnet tool restore
exec dotnet stryker "$@"

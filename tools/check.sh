# check                 form, warnings, packages against known holes, licences, links in the pages
source "$root/tools/common.sh"
(( $# == 0 )) || misused "./do check takes nothing more."
need_dotnet
cd "$root"
bad=0
step "Restoring packages" dotnet restore Beehive.slnx --locked-mode -v q
step "Looking at the form" dotnet format whitespace Beehive.slnx --no-restore --verify-no-changes || bad=1
step "Building with every warning an error" dotnet build Beehive.slnx -c Release --no-restore -v q --nologo || bad=1
say "Looking at packages, licences and links ..."
dotnet run "$root/tools/check.cs" -- "$root" || bad=1
if (( bad )); then refuse "The check found faults; they stand above."; fi
say "The check found nothing wrong."

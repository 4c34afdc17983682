# shots                 make the pictures of the README anew, from the samples (needs Chromium)
source "$root/tools/common.sh"
need_dotnet
step "Building" dotnet build "$root/tests/Beehive.Journeys" -c Release -v q --nologo
step "Making the pictures" dotnet "$root/tests/Beehive.Journeys/bin/Release/net10.0/Beehive.Journeys.dll" -explicit only -method '*Pictures_for_the_readme' -failSkips
say "They stand in docs/pictures/."
